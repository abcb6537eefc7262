/** Total variation distance of aligned shares: `sum |p - q| / 2`, 0 to 1. */
export function totalVariation(pairs: readonly { readonly p: number; readonly q: number }[]): number {
  let sum = 0;
  for (const { p, q } of pairs) sum += Math.abs(p - q);
  // Rounding may leave a little more than 1.
  return Math.min(1, sum / 2);
}
