/** Further categories, rarest first, are counted together. */
const maxCategories = 1000;

/**
 * The categories that are counted one by one: the 1,000 most frequent, of equal ones the first by UTF-16 code units; in
 * the order of their code units.
 */
export function frequentCategories(counts: ReadonlyMap<string, number>): string[] {
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return byCount
    .slice(0, maxCategories)
    .map(([category]) => category)
    .sort();
}
