import { checkPValues } from './check-p-values.js';

/**
 * p-values adjusted for the family-wise error rate: `p_(i) (m - i + 1)`, made monotone from the smallest up, capped at 1.
 * Source: Holm, Scandinavian J. Stat. 6 (1979) 65.
 */
export function holm(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  const order = pValues.map((_, i) => i).sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach((i, position) => {
    largest = Math.min(1, Math.max(largest, (pValues[i] as number) * (pValues.length - position)));
    adjusted[i] = largest;
  });
  return adjusted;
}
