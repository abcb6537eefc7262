/** Numbers that are held in memory at once: 256 MB. */
const maxCells = 32_000_000;

/** Splits columns into batches that fit into memory together. */
export function columnBatches<T>(columns: readonly T[], rows: number): T[][] {
  const together = Math.max(1, Math.floor(maxCells / Math.max(1, rows)));
  const batches: T[][] = [];
  for (let first = 0; first < columns.length; first += together) batches.push(columns.slice(first, first + together));
  return batches;
}
