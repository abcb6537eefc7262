import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const form = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

function parse(value: unknown): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new GraphQLError('A Duration is ISO 8601, e.g. "PT5M" or "P1D".');
}

/** Lengths of time, as ISO 8601 writes them. */
export const DurationScalar = new GraphQLScalarType<string, string>({
  name: 'Duration',
  description: 'A length of time, ISO 8601, such as "PT5M" or "P1D".',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
