/** Scores of exactly 0 or 1 are moved this far inwards, so that one sure mistake costs 36 and not infinity. */
const epsilon = Number.EPSILON;

/**
 * Mean log loss of a binary classifier: `-mean ln P(true label)`, natural logarithm, 0 (perfect) to 36.
 * Scores are clipped to [2.2e-16, 1 - 2.2e-16], as scikit-learn 1.9 `log_loss` does for doubles.
 *
 * @param labels 0 or 1 for each row
 * @param scores probability of 1 for each row, 0 to 1
 * @returns NaN without rows
 */
export function logLoss(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < labels.length; row += 1) sum += rowLogLoss(labels[row] as number, scores[row] as number);
  return sum / labels.length;
}

/** The log loss of one row: `-ln P(true label)` with the score clipped as in `logLoss`. */
export function rowLogLoss(label: number, score: number): number {
  const clipped = Math.min(Math.max(score, epsilon), 1 - epsilon);
  return label === 1 ? -Math.log(clipped) : -Math.log1p(-clipped);
}
