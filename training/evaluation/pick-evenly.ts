/** At most `most` row numbers of `rows`, evenly spread, ascending. */
export function pickEvenly(rows: number, most: number): number[] {
  const picked = Math.min(rows, most);
  return Array.from({ length: picked }, (_, index) => Math.floor((index * rows) / picked));
}
