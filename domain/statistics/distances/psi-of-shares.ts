/**
 * Population stability index of aligned shares: `sum (q - p) ln(q / p)`, natural logarithm, 0 to infinity. A bin that is
 * empty on both sides adds 0, on one side infinity. Equals KL(p, q) + KL(q, p).
 */
export function psiOfShares(pairs: readonly { readonly p: number; readonly q: number }[]): number {
  let sum = 0;
  for (const { p, q } of pairs) if (p !== q) sum += p === 0 || q === 0 ? Infinity : (q - p) * Math.log(q / p);
  return sum;
}
