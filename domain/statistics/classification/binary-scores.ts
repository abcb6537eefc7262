import type { ConfusionCounts } from './confusion-counts.js';
import { ratio } from './ratio.js';

/** What is said of a binary classifier by its confusion counts. */
export interface BinaryScores extends ConfusionCounts {
  readonly accuracy: number;
  /** Mean recall of the classes that occur. */
  readonly balancedAccuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Matthews correlation, -1 to 1 (Matthews 1975). */
  readonly mcc: number;
  /** Cohen's kappa, -1 to 1 (Cohen 1960); NaN where truth and prediction are one and the same class throughout. */
  readonly cohenKappa: number;
}

/**
 * `classification_bundle/binary`: precision tp/(tp + fp), recall tp/(tp + fn), f1 2 tp/(2 tp + fp + fn), each 0 where its
 * denominator is 0; mcc 0 where a row or column of the table is empty; as scikit-learn 1.9. At least one row.
 */
export function binaryScores(counts: ConfusionCounts): BinaryScores {
  const { tp, fp, fn, tn } = counts;
  const rows = tp + fp + fn + tn;
  const recalls = [...(tp + fn > 0 ? [tp / (tp + fn)] : []), ...(tn + fp > 0 ? [tn / (tn + fp)] : [])];
  const accuracy = (tp + tn) / rows;
  const byChance = ((tp + fn) / rows) * ((tp + fp) / rows) + ((tn + fp) / rows) * ((tn + fn) / rows);
  return {
    ...counts,
    accuracy,
    balancedAccuracy: recalls.reduce((sum, one) => sum + one, 0) / recalls.length,
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    mcc: ratio(tp * tn - fp * fn, Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn)),
    cohenKappa: byChance === 1 ? NaN : (accuracy - byChance) / (1 - byChance),
  };
}
