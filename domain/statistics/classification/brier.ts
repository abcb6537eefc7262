/**
 * Brier score of a binary classifier: the mean of (P(1) - label) squared, 0 (perfect) to 1 (Brier 1950, halved form).
 *
 * @param labels 0 or 1 for each row
 * @param scores probability of 1 for each row, 0 to 1
 * @returns NaN without rows
 */
export function brier(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < labels.length; row += 1) sum += rowBrier(labels[row] as number, scores[row] as number);
  return sum / labels.length;
}

/** The Brier loss of one row, 0 to 1: (P(1) - label) squared. */
export function rowBrier(label: number, score: number): number {
  return (score - label) ** 2;
}
