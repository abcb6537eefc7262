/** Only the categories that occur on both sides; the shares are not normalised again (SageMaker Clarify's way). */
export function commonCategories<Pair extends { readonly p: number; readonly q: number }>(
  pairs: readonly Pair[],
): Pair[] {
  return pairs.filter(({ p, q }) => p > 0 && q > 0);
}
