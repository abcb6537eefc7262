/** Hellinger distance of aligned shares: `sqrt(sum (sqrt p - sqrt q)^2 / 2)`, 0 to 1. */
export function hellinger(pairs: readonly { readonly p: number; readonly q: number }[]): number {
  let sum = 0;
  for (const { p, q } of pairs) sum += (Math.sqrt(p) - Math.sqrt(q)) ** 2;
  // Rounding may leave a little more than 1.
  return Math.min(1, Math.sqrt(sum / 2));
}
