import { rocAuc } from '../classification/roc-auc.js';
import { sameLength } from '../encoding/same-length.js';
import { twoSidedZ } from '../intervals/two-sided-z.js';
import { averagePrecision } from '../ranking/average-precision.js';
import { prAucTrapezoid } from '../ranking/pr-auc-trapezoid.js';
import { rocAucDelong } from '../ranking/roc-auc-delong.js';
import { rocAucMacro } from '../ranking/roc-auc-macro.js';
import { rocCurve } from '../ranking/roc-curve.js';
import { kolmogorovSmirnovStatistic } from '../samples/kolmogorov-smirnov-statistic.js';
import { StatisticError } from '../statistic-error.js';
import type { Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';
import { checkSample } from '../samples/check-sample.js';

const inputs = ['y_true', 'score'] as const;

function read(i: StatisticInputs): [number[], number[]] {
  const given: [number[], number[]] = [i.bits('y_true'), i.numbers('score')];
  sameLength(...given);
  checkSample(given[1], 'score');
  return given;
}

/** Throws `OneClassOnly` where nothing can be ranked. */
function bothClasses([labels, scores]: [number[], number[]]): [number[], number[]] {
  if (labels.includes(0) && labels.includes(1)) return [labels, scores];
  throw new StatisticError('OneClassOnly', 'Ranking needs rows of both classes.');
}

/** How well scores put positives above negatives. */
export const rankingStatistics: readonly Statistic[] = [
  {
    family: 'roc_auc',
    variant: 'binary',
    meaning: 'P(score of a positive > score of a negative) + P(equal) / 2',
    inputs,
    compute: (i) => ({ value: rocAuc(...bothClasses(read(i))) }),
  },
  {
    family: 'roc_auc',
    variant: 'delong',
    meaning: 'ROC AUC with the variance of DeLong, DeLong and Clarke-Pearson and a normal interval cut to [0, 1]',
    inputs: [...inputs, 'confidence'],
    compute: (i) => {
      const { auc, variance, standardError } = rocAucDelong(...read(i));
      const half = twoSidedZ(i.number('confidence')) * standardError;
      return { auc, variance, lower: Math.max(0, auc - half), upper: Math.min(1, auc + half) };
    },
  },
  {
    family: 'roc_auc',
    variant: 'macro_one_vs_rest',
    meaning: 'plain mean over classes 0 to k - 1 of the ROC AUC of column c against y == c',
    inputs: ['y_true', 'proba'],
    compute: (i) => ({ value: rocAucMacro(i.numbers('y_true'), i.matrix('proba')) }),
  },
  {
    family: 'roc_curve',
    variant: 'drop_collinear',
    meaning: 'points from the highest threshold, the first (0, 0); those amid a straight stretch left out',
    inputs,
    compute: (i) => {
      const { thresholds, tpr, fpr } = rocCurve(...read(i));
      return { thresholds_after_first: thresholds, tpr, fpr };
    },
  },
  {
    family: 'average_precision',
    variant: 'step',
    meaning: 'sum (R_n - R_(n-1)) P_n over distinct thresholds; 0 without a positive',
    inputs,
    compute: (i) => ({ value: averagePrecision(...read(i)) }),
  },
  {
    family: 'ranking_bundle',
    variant: 'binary',
    meaning: 'ROC AUC, average precision, trapezoidal PR area, Gini = 2 AUC - 1, KS of positives against negatives',
    inputs,
    compute: (i) => {
      const [labels, scores] = bothClasses(read(i));
      const auc = rocAuc(labels, scores);
      const scoresOf = (label: number): number[] => scores.filter((_, row) => labels[row] === label);
      return {
        roc_auc: auc,
        average_precision: averagePrecision(labels, scores),
        pr_auc_trapezoid: prAucTrapezoid(labels, scores),
        gini: 2 * auc - 1,
        ks_score: kolmogorovSmirnovStatistic(scoresOf(1), scoresOf(0)).statistic,
      };
    },
  },
];
