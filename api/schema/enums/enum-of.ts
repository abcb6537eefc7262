import { registerEnumType } from '@nestjs/graphql';

/** `inProgress` as GraphQL writes it: `IN_PROGRESS`. */
function constantCase(value: string): string {
  return value.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}

/** A GraphQL enumeration over the domain's own values: resolvers give and take `inProgress`, clients see `IN_PROGRESS`. */
export function enumOf<Value extends string>(name: string, values: readonly Value[]): Readonly<Record<string, Value>> {
  const members = Object.fromEntries(values.map((value) => [constantCase(value), value]));
  registerEnumType(members, { name });
  return members;
}
