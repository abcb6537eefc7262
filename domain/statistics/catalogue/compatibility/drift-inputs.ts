import type { DriftMethod } from './drift-method.js';

type Values = readonly (string | number)[];

function countsOf(values: Values, categories: Values): number[] {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return categories.map((category) => counts.get(category) ?? 0);
}

/**
 * What the statistic of a method is given, from the present values of the two sides: the values themselves; counts of the
 * categories of both sides; or, of a column with one value or two, the rows that are not the smallest value.
 */
export function driftInputs(method: DriftMethod, reference: Values, current: Values): Record<string, unknown> {
  if (method.from === 'values') return { reference, current };
  const categories = [...new Set([...reference, ...current])];
  if (method.from === 'counts') {
    return { reference_counts: countsOf(reference, categories), current_counts: countsOf(current, categories) };
  }
  const smallest = categories.reduce((least, one) => (one < least ? one : least));
  const rest = (values: Values): number => values.filter((value) => value !== smallest).length;
  return { x1: rest(reference), n1: reference.length, x2: rest(current), n2: current.length };
}
