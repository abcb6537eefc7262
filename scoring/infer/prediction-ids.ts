/** The prediction ids of a request's rows: those it gave; else its id for one row, `id:0`, `id:1`, ... for several. */
export function predictionIds(id: string, rows: number, given: readonly string[] | null): readonly string[] {
  if (given !== null) return given;
  return rows === 1 ? [id] : Array.from({ length: rows }, (_, index) => `${id}:${index}`);
}
