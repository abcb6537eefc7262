/** Labelled predictions: row i has `labels[i]` (0 or 1) and `scores[i]` (probability of 1). */
export interface LabelledRows {
  readonly labels: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}
