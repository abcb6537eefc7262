import { brier } from '../../domain/statistics/classification/brier.js';
import { ece } from '../../domain/statistics/classification/ece.js';
import { logLoss } from '../../domain/statistics/classification/log-loss.js';
import { rocAuc } from '../../domain/statistics/classification/roc-auc.js';

/**
 * Quality on rows that were held out. `constantLogLoss` is what always answering the training rows' rate would give:
 * a model worth anything is below it. `ece` is over 15 groups of equal count.
 */
export function heldOutMetrics(
  training: Uint8Array,
  heldOut: Uint8Array,
  probabilities: Float32Array,
): Readonly<Record<string, number>> {
  const rate = (labels: Uint8Array): number => labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const constant = new Float64Array(heldOut.length).fill(rate(training));
  return {
    logLoss: logLoss(heldOut, probabilities),
    rocAuc: rocAuc(heldOut, probabilities),
    brier: brier(heldOut, probabilities),
    ece: ece(heldOut, probabilities).ece,
    constantLogLoss: logLoss(heldOut, constant),
    heldOutRows: heldOut.length,
    heldOutRate: rate(heldOut),
    trainingRows: training.length,
    trainingRate: rate(training),
  };
}
