import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Everything that the contract names and the schema lacks, or has with another type: one line each. */
export function missingFrom(schema: GraphQLSchema, contract: GraphQLSchema): string[] {
  return Object.values(contract.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) => missingOf(schema.getType(type.name), type));
}

function missingOf(found: GraphQLNamedType | undefined, wanted: GraphQLNamedType): string[] {
  if (!found || found.constructor !== wanted.constructor) return [`${wanted.name} as ${wanted.constructor.name}`];
  if (isEnumType(wanted) && isEnumType(found)) {
    return wanted.getValues().flatMap(({ name }) => (found.getValue(name) ? [] : [`${wanted.name}.${name}`]));
  }
  if (isUnionType(wanted) && isUnionType(found)) {
    const names = found.getTypes().map((type) => type.name);
    return wanted.getTypes().flatMap(({ name }) => (names.includes(name) ? [] : [`${wanted.name} | ${name}`]));
  }
  const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields(wanted) && hasFields(found) ? missingFields(found, wanted) : [];
}

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;
type WithFields = Extract<GraphQLNamedType, { getFields(): unknown }>;

function missingFields(found: WithFields, wanted: WithFields): string[] {
  const interfaces = isObjectType(wanted) && isObjectType(found) ? missingInterfaces(found, wanted) : [];
  const fields = Object.values<AnyField>(wanted.getFields()).flatMap((field) => {
    const name = `${wanted.name}.${field.name}`;
    const same = found.getFields()[field.name];
    if (!same || String(same.type) !== String(field.type)) return [`${name}: ${String(field.type)}`];
    const args = argsOf(field);
    const given = argsOf(same);
    return args.flatMap((argument) =>
      given.some((one) => one.name === argument.name && String(one.type) === String(argument.type))
        ? []
        : [`${name}(${argument.name}: ${String(argument.type)})`],
    );
  });
  return [...interfaces, ...fields];
}

const argsOf = (field: object) => ('args' in field ? (field.args as readonly GraphQLArgument[]) : []);

function missingInterfaces(
  found: { getInterfaces(): readonly { name: string }[] },
  wanted: { name: string; getInterfaces(): readonly { name: string }[] },
): string[] {
  const names = found.getInterfaces().map(({ name }) => name);
  return wanted
    .getInterfaces()
    .flatMap(({ name }) => (names.includes(name) ? [] : [`${wanted.name} implements ${name}`]));
}
