/** Sum of counts. */
export function countTotal(counts: readonly number[]): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
