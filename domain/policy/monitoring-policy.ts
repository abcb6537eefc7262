import type { IsoDuration } from './policy-document.js';

/** When a column counts as drifted: all three must hold. */
export interface DriftPolicy {
  /** Largest adjusted p-value (Benjamini-Hochberg over all columns and segments of the window). */
  readonly alpha: number;
  /** Fewer rows in the window are not judged. */
  readonly minRows: number;
  /** Bias-corrected PSI from which on drift is minor, and major. */
  readonly minorPsi: number;
  readonly majorPsi: number;
  /** A segment with a smaller share of the window's rows is not judged. */
  readonly minSegmentShare: number;
  /** Columns that follow the calendar: judged only against the same phase, else shown. */
  readonly calendar: readonly string[];
}

/** When missing, non-finite and implausible values and unseen categories count. */
export interface QualityPolicy {
  readonly alpha: number;
  /** Rise of a share, in shares (0.01 = one percentage point), or its ratio to the reference's: either suffices. */
  readonly minRise: number;
  readonly minRatio: number;
  /** Unseen categories: smallest lower bound of their share, and fewest rows. */
  readonly unseenShare: number;
  readonly minUnseenRows: number;
}

/** How much worse than the reference a metric may be. A metric that is left out is shown and not judged. */
export interface PerformancePolicy {
  readonly alpha: number;
  /** Confidence of the intervals shown. */
  readonly confidence: number;
  readonly minRows: number;
  readonly floors: { readonly logLoss?: number; readonly rocAuc?: number; readonly calibration?: number };
  /** Watches the losses of a deployment as one sequence; left out: not. */
  readonly sequence?: LossSequencePolicy;
}

/** When a sequence of losses has proved that a model is worse for good. */
export interface LossSequencePolicy {
  /** Chance of ever being told in vain over the whole life of a deployment, where the reference's loss is within its interval. */
  readonly alpha: number;
  /** How much the Brier score may exceed the reference's, 0 or more. */
  readonly tolerance: number;
}

/** How often a series must be bad to fire, and good to clear. Everything counts in judged windows. */
export interface AlertPolicy {
  /** Fires on `fireOn` bad ones among the last `of`. */
  readonly fireOn: number;
  readonly of: number;
  /** A bad window counts no longer than so many window lengths. */
  readonly forgetAfter: number;
  /** Clears after so many in a row below `clearBelow` times the floor. */
  readonly clearAfter: number;
  readonly clearBelow: number;
  /** Within so many windows after clearing, the same episode opens again instead of a new one. */
  readonly coolDown: number;
}

/** How a model is watched. */
export interface MonitoringPolicy {
  readonly window: 'PT1H' | 'PT6H' | 'P1D' | 'P7D';
  /** How long after its end a window waits for rows. */
  readonly grace: IsoDuration;
  /** How often due windows are looked for; models of one cadence share a Schedule. */
  readonly cadence: IsoDuration;
  /** `wall`: the database's time. `replay`: the source of the traffic posts the time, from `clockStart` on. */
  readonly clock: 'wall' | 'replay';
  /** ISO 8601 instant; needed for `replay`. */
  readonly clockStart?: string;
  /** Without traffic for so long the model counts as idle; left out: never. */
  readonly idleAfter?: IsoDuration;
  /** Rows older than this are refused. */
  readonly maxLateness: IsoDuration;
  readonly labels: {
    /** 95th percentile of the label delay until 1,000 labels exist. */
    readonly labelDelayP95: IsoDuration;
    /** A label without prediction is an orphan after this. */
    readonly labelTtl: IsoDuration;
    /** Share of labelled predictions from which on a window is mature. */
    readonly matureCoverage: number;
  };
  readonly drift: DriftPolicy;
  readonly quality: QualityPolicy;
  readonly performance: PerformancePolicy;
  readonly alerts: AlertPolicy;
}
