import type { NumberParameter } from '../parameters/number-parameters.js';

/** Bounds and defaults; learning rate, leaves and rows in a leaf as in scikit-learn's histogram gradient boosting. */
export const boostingParameters = {
  /** Most trees. */
  rounds: { initial: 300, min: 1, max: 2000, whole: true },
  /** Share of each tree's step that is taken. */
  learningRate: { initial: 0.1, min: 0.001, max: 1 },
  maxLeaves: { initial: 31, min: 2, max: 255, whole: true },
  minRowsInLeaf: { initial: 20, min: 1, max: 1_000_000, whole: true },
  /** Added to the sum of second derivatives of a leaf. */
  l2: { initial: 1, min: 0, max: 1e6 },
  /** Bins a feature is cut into. */
  maxBins: { initial: 254, min: 2, max: 254, whole: true },
  /** Newest share of the training rows that only says when to stop. */
  validationShare: { initial: 0.2, min: 0.05, max: 0.5 },
  /** Stop after so many rounds in which the validation log loss did not fall. */
  patience: { initial: 20, min: 1, max: 2000, whole: true },
  /** Rows' worth of the overall rate that is mixed into each category's rate. */
  categorySmoothing: { initial: 20, min: 0, max: 1e6 },
} as const satisfies Record<string, NumberParameter>;

export type BoostingParameters = { readonly [K in keyof typeof boostingParameters]: number };
