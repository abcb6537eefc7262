/** Bhattacharyya distance of aligned shares: `-ln sum sqrt(p q)`, 0 to infinity (disjoint supports). */
export function bhattacharyya(pairs: readonly { readonly p: number; readonly q: number }[]): number {
  let sum = 0;
  for (const { p, q } of pairs) sum += Math.sqrt(p * q);
  return sum === 0 ? Infinity : -Math.log(sum) + 0;
}
