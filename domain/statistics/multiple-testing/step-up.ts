import { checkPValues } from './check-p-values.js';

/**
 * Adjusted p-values, in the order given, of a step-up procedure: the i-th smallest of m times `factor(i, m)` (i from 1),
 * made monotone from the largest down, capped at 1.
 */
export function stepUp(pValues: readonly number[], factor: (rank: number, count: number) => number): number[] {
  checkPValues(pValues);
  const count = pValues.length;
  const order = pValues.map((_, i) => i).sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const adjusted = new Array<number>(count);
  let least = 1;
  for (let rank = count; rank >= 1; rank -= 1) {
    const i = order[rank - 1] as number;
    least = Math.min(least, (pValues[i] as number) * factor(rank, count));
    adjusted[i] = least;
  }
  return adjusted;
}
