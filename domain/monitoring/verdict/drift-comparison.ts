import type { Measure } from './measure.js';

/** How far two histograms of a column are apart, and how surely. */
export interface DriftComparison {
  /** Bias-corrected PSI: what the floors are compared with. Negative where there is less difference than chance alone makes. */
  readonly psi: number;
  /** p-value of "both come from one distribution"; an upper tail. */
  readonly pValue: number;
  /** Cells that are left after merging; fewer than 2 cannot be judged. */
  readonly cells: number;
  readonly measures: readonly Measure[];
}
