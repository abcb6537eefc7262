/** Two tables of counts by name as aligned lists over the union of their names. */
export function alignedCounts(
  reference: Readonly<Record<string, number>>,
  current: Readonly<Record<string, number>>,
): { reference: number[]; current: number[] } {
  const names = [...new Set([...Object.keys(reference), ...Object.keys(current)])];
  const pick = (counts: Readonly<Record<string, number>>): number[] =>
    names.map((name) => (Object.hasOwn(counts, name) ? (counts[name] as number) : 0));
  return { reference: pick(reference), current: pick(current) };
}
