import type { MonitoringWindow } from '../windows/monitoring-window.js';

/** What is known of a window's labels. */
export interface LabelFacts {
  /** Predictions in the window. */
  readonly predictions: number;
  /** How many of them have a label. */
  readonly labelled: number;
  /** 95th percentile of the label delay, milliseconds. */
  readonly delayP95Ms: number;
}

export interface LabelMaturity {
  readonly mature: boolean;
  /** Why it is mature; null while it is not. */
  readonly by: 'coverage' | 'delay' | null;
  /** Share of predictions with a label, 0 to 1; null without predictions. */
  readonly coverage: number | null;
}

/**
 * A window is mature when enough of its predictions have labels, or when the watermark has passed its end by the 95th
 * percentile of the label delay: what has not come by then hardly changes the verdict.
 *
 * @param matureCoverage share that suffices, for instance 0.9
 */
export function labelMaturity(
  window: MonitoringWindow,
  facts: LabelFacts,
  watermarkMs: number,
  matureCoverage: number,
): LabelMaturity {
  const coverage = facts.predictions === 0 ? null : facts.labelled / facts.predictions;
  if (watermarkMs < window.end) return { mature: false, by: null, coverage };
  if (coverage !== null && coverage >= matureCoverage) return { mature: true, by: 'coverage', coverage };
  if (watermarkMs >= window.end + facts.delayP95Ms) return { mature: true, by: 'delay', coverage };
  return { mature: false, by: null, coverage };
}
