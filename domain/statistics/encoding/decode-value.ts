import { StatisticError } from '../statistic-error.js';

const special: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity: Infinity, '-Infinity': -Infinity };

/** Values that all encodings of one input may stand for: far beyond any sample, far below what memory holds. */
const mostValues = 20_000_000;

/** Lists in lists; no input has more than three. */
const deepest = 32;

/**
 * Reads a value in the exchange form of statistics: JSON in which `"NaN"`, `"Infinity"`, `"-Infinity"` stand for those
 * numbers, and long lists may be written as `{"rle": [[value, count], ...]}`, `{"bits": "0110"}`,
 * `{"range": [first, last], "add": c}` or `{"linspace": [first, last, count], "add": c}`. Throws `StatisticError`
 * `InvalidInput` for a list that cannot be, for more than 20,000,000 encoded values, or beyond 32 levels.
 */
export function decodeValue(value: unknown): unknown {
  return decode(value, { left: mostValues }, 0);
}

interface Budget {
  left: number;
}

function decode(value: unknown, budget: Budget, depth: number): unknown {
  if (typeof value === 'string') return Object.hasOwn(special, value) ? special[value] : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) throw new StatisticError('InvalidInput', `Lists go no deeper than ${deepest} levels.`);
  if (Array.isArray(value)) return value.map((one) => decode(one, budget, depth + 1));
  const fields = value as Record<string, unknown>;
  if (Array.isArray(fields['rle'])) {
    return (fields['rle'] as unknown[]).flatMap((run) => repeated(run, budget, depth));
  }
  if (typeof fields['bits'] === 'string') return Array.from(fields['bits'], Number);
  const add = typeof fields['add'] === 'number' ? fields['add'] : 0;
  if (isNumbers(fields['range'], 2)) {
    const [first, last] = fields['range'] as [number, number];
    return Array.from({ length: spend(budget, Math.max(0, last - first + 1)) }, (_, i) => first + i + add);
  }
  if (isNumbers(fields['linspace'], 3)) {
    const [first, last, count] = fields['linspace'] as [number, number, number];
    return Array.from(
      { length: spend(budget, count) },
      (_, i) => (i === count - 1 ? last : i * ((last - first) / (count - 1)) + first) + add,
    );
  }
  return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, decode(one, budget, depth + 1)]));
}

function repeated(run: unknown, budget: Budget, depth: number): unknown[] {
  if (!Array.isArray(run) || run.length !== 2) {
    throw new StatisticError('InvalidInput', 'rle: pairs of a value and a count are expected.');
  }
  const [value, count] = run as [unknown, unknown];
  return new Array<unknown>(spend(budget, count)).fill(decode(value, budget, depth + 1));
}

function spend(budget: Budget, count: unknown): number {
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= budget.left) {
    budget.left -= count;
    return count;
  }
  throw new StatisticError(
    'InvalidInput',
    `A list of ${String(count)} values cannot be; at most ${mostValues} in all can.`,
  );
}

const isNumbers = (value: unknown, length: number): boolean =>
  Array.isArray(value) && value.length === length && value.every((one) => typeof one === 'number');
