import { countBelow } from '../samples/count-at-most.js';

/**
 * `histogram/upper_inclusive_open_ends`, the product's convention: k inner edges cut the line into k + 1 bins, bin i holds
 * e(i-1) < x <= e(i), first and last bin open (infinities fall there); NaN is counted as missing.
 */
export function countUpperInclusive(
  values: readonly number[],
  edges: readonly number[],
): { counts: number[]; missing: number } {
  const counts = new Array<number>(edges.length + 1).fill(0);
  let missing = 0;
  for (const value of values) {
    if (Number.isNaN(value)) missing += 1;
    else {
      const bin = countBelow(edges, value);
      counts[bin] = (counts[bin] as number) + 1;
    }
  }
  return { counts, missing };
}
