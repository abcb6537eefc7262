import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function parse(value: unknown): string {
  if (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new GraphQLError('A BigInt is a whole number; past 2^53 it has to be given as text, e.g. "9007199254740993".');
}

/** Whole numbers of 64 bits. Answered as text always, so that no client rounds them; taken as text or as a safe number. */
export const BigIntScalar = new GraphQLScalarType<string, string>({
  name: 'BigInt',
  description: 'A whole number of up to 64 bits, answered as text so that nothing past 2^53 is rounded.',
  serialize: (value) => parse(typeof value === 'bigint' ? value.toString() : value),
  parseValue: parse,
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.STRING) return parse(node.value);
    return parse(null);
  },
});
