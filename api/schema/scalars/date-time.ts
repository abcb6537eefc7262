import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parse(value: unknown): Date {
  const time = typeof value === 'string' && form.test(value) ? new Date(value) : null;
  if (time && !Number.isNaN(time.getTime())) return time;
  throw new GraphQLError('A DateTime is ISO 8601 with a time zone, e.g. "2026-11-24T14:00:00.000Z".');
}

function serialize(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return parse(value).toISOString();
  throw new GraphQLError('A time was expected.');
}

/** Instants: ISO 8601 with a zone on the way in, UTC with milliseconds on the way out. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601. Answered in UTC with milliseconds.',
  serialize,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
