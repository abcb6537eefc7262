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
      const bin = edgesBelow(edges, value);
      counts[bin] = (counts[bin] as number) + 1;
    }
  }
  return { counts, missing };
}

/** How many edges are below the value. */
function edgesBelow(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
