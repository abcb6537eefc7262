import { calibrationCurve } from '../calibration/calibration-curve.js';
import { interpolate } from '../calibration/interpolate.js';
import { isotonicRegression } from '../calibration/isotonic-regression.js';
import { eceEqualWidth } from '../classification/ece-equal-width.js';
import { ece } from '../classification/ece.js';
import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import type { Statistic } from './statistic.js';
import { mostBins } from '../histograms/most-bins.js';

const curve = (strategy: 'uniform' | 'quantile', meaning: string): Statistic => ({
  family: 'calibration_curve',
  variant: strategy,
  meaning,
  inputs: ['y_true', 'proba', 'bins'],
  compute: (i) => {
    const found = calibrationCurve(i.bits('y_true'), i.numbers('proba'), i.wholeWithin('bins', 1, mostBins), strategy);
    return { prob_true: found.meanLabels, prob_pred: found.meanScores };
  },
});

const calibration = (variant: string, meaning: string, error: typeof ece): Statistic => ({
  family: 'expected_calibration_error',
  variant,
  meaning,
  inputs: ['y_true', 'score', 'bins'],
  compute: (i) => {
    const [labels, scores, bins] = [i.bits('y_true'), i.numbers('score'), i.wholeWithin('bins', 1, mostBins)];
    sameLength(labels, scores);
    if (!scores.every((score) => score >= 0 && score <= 1)) {
      throw new StatisticError('OutOfRange', 'score: a probability lies between 0 and 1.');
    }
    return { ...error(labels, scores, bins) };
  },
});

/** Whether probabilities mean what they say. */
export const calibrationStatistics: readonly Statistic[] = [
  calibration(
    'equal_count',
    'mean and largest |mean label - mean score| over groups of equal count (array_split)',
    ece,
  ),
  calibration('equal_width', 'the same over [k/B, (k+1)/B), last closed; empty bins skipped', eceEqualWidth),
  curve('uniform', 'mean label and mean score per non-empty bin of equal width; an inner edge belongs to its left bin'),
  curve('quantile', 'the same between percentiles of the scores (linear)'),
  {
    family: 'isotonic_regression',
    variant: 'interpolated',
    meaning: 'pool adjacent violators, equal x averaged first; linear between knots, clipped outside',
    inputs: ['x', 'y', 'query'],
    compute: (i) => {
      const fit = isotonicRegression(i.numbers('x'), i.numbers('y'));
      return {
        x_thresholds: fit.x,
        y_thresholds: fit.y,
        fitted: i.numbers('query').map((at) => interpolate(fit, at)),
      };
    },
  },
];
