import { StatisticError } from '../statistic-error.js';

const special: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity: Infinity, '-Infinity': -Infinity };

/** Values that one encoding may stand for: far beyond any sample, far below what memory holds. */
const mostValues = 20_000_000;

/**
 * Reads a value in the exchange form of statistics: JSON in which `"NaN"`, `"Infinity"`, `"-Infinity"` stand for those
 * numbers, and long lists may be written as `{"rle": [[value, count], ...]}`, `{"bits": "0110"}`,
 * `{"range": [first, last], "add": c}` or `{"linspace": [first, last, count], "add": c}`. Throws `StatisticError`
 * `InvalidInput` for a list that cannot be, or of more than 20,000,000 values.
 */
export function decodeValue(value: unknown): unknown {
  if (typeof value === 'string') return Object.hasOwn(special, value) ? special[value] : value;
  if (Array.isArray(value)) return value.map(decodeValue);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  if (Array.isArray(fields['rle'])) return (fields['rle'] as unknown[]).flatMap(repeated);
  if (typeof fields['bits'] === 'string') return Array.from(fields['bits'], Number);
  const add = typeof fields['add'] === 'number' ? fields['add'] : 0;
  if (isNumbers(fields['range'], 2)) {
    const [first, last] = fields['range'] as [number, number];
    return Array.from({ length: checked(Math.max(0, last - first + 1)) }, (_, i) => first + i + add);
  }
  if (isNumbers(fields['linspace'], 3)) {
    const [first, last, count] = fields['linspace'] as [number, number, number];
    return Array.from(
      { length: checked(count) },
      (_, i) => (i === count - 1 ? last : i * ((last - first) / (count - 1)) + first) + add,
    );
  }
  return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, decodeValue(one)]));
}

function repeated(run: unknown): unknown[] {
  if (!Array.isArray(run) || run.length !== 2) {
    throw new StatisticError('InvalidInput', 'rle: pairs of a value and a count are expected.');
  }
  const [value, count] = run as [unknown, unknown];
  return new Array<unknown>(checked(count)).fill(decodeValue(value));
}

function checked(count: unknown): number {
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= mostValues) return count;
  throw new StatisticError('InvalidInput', `A list of ${String(count)} values cannot be; at most ${mostValues} can.`);
}

const isNumbers = (value: unknown, length: number): boolean =>
  Array.isArray(value) && value.length === length && value.every((one) => typeof one === 'number');
