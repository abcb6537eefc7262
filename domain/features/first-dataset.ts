/**
 * Digest of the dataset with raw rows that a dataset stands on: of itself, or, where its features were computed before, of
 * the one that its schema names.
 */
export function firstDataset(digest: string, schema: Readonly<Record<string, unknown>>): string {
  const { computedFrom } = schema;
  if (typeof computedFrom !== 'object' || computedFrom === null || !('dataset' in computedFrom)) return digest;
  return typeof computedFrom.dataset === 'string' ? computedFrom.dataset : digest;
}
