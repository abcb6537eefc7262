/**
 * Jensen-Shannon divergence of aligned shares in nats: `(KL(p, m) + KL(q, m)) / 2` with m = (p + q) / 2. Symmetric, 0 to
 * ln 2. Divide by ln 2 for bits; the distance is its square root.
 * Source: Lin, IEEE Transactions on Information Theory 37 (1991) 145.
 */
export function jensenShannon(pairs: readonly { readonly p: number; readonly q: number }[]): number {
  let sum = 0;
  for (const { p, q } of pairs) {
    if (p > 0) sum += p * Math.log((2 * p) / (p + q));
    if (q > 0) sum += q * Math.log((2 * q) / (p + q));
  }
  // Rounding may leave a little less than nothing, or more than ln 2.
  return Math.min(Math.LN2, Math.max(0, sum / 2));
}
