/**
 * Jensen-Shannon divergence of aligned shares in nats: `(KL(p, m) + KL(q, m)) / 2` with m = (p + q) / 2. Symmetric, 0 to
 * ln 2. Divide by ln 2 for bits; the distance is its square root.
 * Source: Lin, IEEE Transactions on Information Theory 37 (1991) 145.
 */
export function jensenShannon(pairs: readonly { readonly p: number; readonly q: number }[]): number {
  let sum = 0;
  for (const { p, q } of pairs) {
    const middle = (p + q) / 2;
    if (p > 0) sum += p * Math.log(p / middle);
    if (q > 0) sum += q * Math.log(q / middle);
  }
  // Rounding may leave a little less than nothing.
  return Math.max(0, sum / 2);
}
