import type { NotFinite } from './catalogue/statistic.js';
import { StatisticError } from './statistic-error.js';

type Answer = Readonly<Record<string, unknown>>;

/**
 * Lets no NaN or infinity pass that nobody can explain. A NaN that the definition gives is named under `undefined` with its
 * reason; an infinity that it gives is an answer like any other. What else is not finite overflowed: `OutOfRange`.
 */
export function explainAnswer(answer: Answer, allowed: NotFinite = {}): Answer {
  const undefinedKeys: Record<string, string> = {};
  for (const [path, value] of numbersOf(answer, '')) {
    if (Number.isFinite(value)) continue;
    const reason = allowed[path]?.[Number.isNaN(value) ? 'NaN' : 'Infinity'];
    if (reason === undefined) {
      throw new StatisticError('OutOfRange', `${path}: the inputs are too large or too small for double precision.`);
    }
    if (Number.isNaN(value)) undefinedKeys[path] = reason;
  }
  return Object.keys(undefinedKeys).length === 0 ? answer : { ...answer, undefined: undefinedKeys };
}

/** Every number of an answer with the keys that lead to it; places in a list are not told apart. */
function* numbersOf(value: unknown, path: string): Generator<[string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (Array.isArray(value)) for (const one of value) yield* numbersOf(one, path);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* numbersOf(one, path === '' ? key : `${path}.${key}`);
  }
}
