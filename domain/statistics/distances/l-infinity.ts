/** Largest absolute difference of aligned shares, 0 to 1. */
export function lInfinity(pairs: readonly { readonly p: number; readonly q: number }[]): number {
  let largest = 0;
  for (const { p, q } of pairs) largest = Math.max(largest, Math.abs(p - q));
  return largest;
}
