/** `part / whole`, and `otherwise` where the whole is 0. */
export function ratio(part: number, whole: number, otherwise = 0): number {
  return whole === 0 ? otherwise : part / whole;
}
