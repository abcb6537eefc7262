import type { ConfusionCounts } from './confusion-counts.js';
import { ratio } from './ratio.js';

/** Shares of the truly positive and the truly negative rows, 0 to 1. */
export interface ConfusionRates {
  readonly tpr: number;
  readonly fpr: number;
  readonly tnr: number;
  readonly fnr: number;
}

/**
 * `confusion_rates/binary`: tp/(tp + fn), fp/(fp + tn), tn/(fp + tn), fn/(tp + fn); each 0 where its denominator is 0, as
 * fairlearn 0.15 has it.
 */
export function confusionRates({ tp, fp, fn, tn }: ConfusionCounts): ConfusionRates {
  return {
    tpr: ratio(tp, tp + fn),
    fpr: ratio(fp, fp + tn),
    tnr: ratio(tn, fp + tn),
    fnr: ratio(fn, tp + fn),
  };
}
