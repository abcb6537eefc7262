/** Row numbers in ascending order of their score; rows of equal score keep their order. */
export function rowsByScore(scores: ArrayLike<number>): Uint32Array {
  const rows = Uint32Array.from({ length: scores.length }, (_, row) => row);
  return rows.sort((a, b) => (scores[a] as number) - (scores[b] as number) || a - b);
}
