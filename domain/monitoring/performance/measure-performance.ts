import { ece } from '../../statistics/classification/ece.js';
import { brierEstimate } from './brier-estimate.js';
import { calibrationEstimate } from './calibration-estimate.js';
import type { LabelledRows } from './labelled-rows.js';
import { logLossEstimate } from './log-loss-estimate.js';
import type { PerformanceProfile } from './performance-profile.js';
import { rocAucEstimate } from './roc-auc-estimate.js';

/** Measures log loss, ROC AUC and calibration of labelled predictions, with sampling errors. */
export function measurePerformance({ labels, scores }: LabelledRows): PerformanceProfile {
  const rows = labels.length;
  let positives = 0;
  for (let row = 0; row < rows; row += 1) positives += labels[row] as number;
  if (rows < 2) {
    return { rows, positives, metrics: { logLoss: null, rocAuc: null, calibration: null }, shown: [] };
  }
  const brierScore = brierEstimate(labels, scores);
  return {
    rows,
    positives,
    brier: brierScore,
    metrics: {
      logLoss: logLossEstimate(labels, scores),
      rocAuc: Math.min(positives, rows - positives) < 2 ? null : rocAucEstimate(labels, scores),
      calibration: calibrationEstimate(labels, scores),
    },
    shown: [
      { variant: brierScore.variant, value: brierScore.value },
      { variant: 'expected_calibration_error/equal_count [15]', value: ece(labels, scores).ece },
    ],
  };
}
