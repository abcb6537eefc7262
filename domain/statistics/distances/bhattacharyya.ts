/** Bhattacharyya distance of aligned shares: `-ln sum sqrt(p q)`, 0 to infinity (disjoint supports). */
export function bhattacharyya(pairs: readonly { readonly p: number; readonly q: number }[]): number {
  let sum = 0;
  for (const { p, q } of pairs) sum += Math.sqrt(p * q);
  // Rounding may leave a sum a little above 1.
  return sum === 0 ? Infinity : Math.max(0, -Math.log(sum));
}
