import { binaryScores } from '../classification/binary-scores.js';
import { brierMulticlass } from '../classification/brier-multiclass.js';
import { brier } from '../classification/brier.js';
import { confusionCounts } from '../classification/confusion-counts.js';
import { confusionRates } from '../classification/confusion-rates.js';
import { logLossMulticlass } from '../classification/log-loss-multiclass.js';
import { logLoss } from '../classification/log-loss.js';
import { multiclassScores } from '../classification/multiclass-scores.js';
import { oneVsRest } from '../classification/one-vs-rest.js';
import { rocAuc } from '../classification/roc-auc.js';
import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import type { Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';

/** Labels 0 and 1 with a probability for each row. */
function labelsAndScores(i: StatisticInputs, scores: 'proba' | 'score'): [number[], number[]] {
  const given: [number[], number[]] = [i.bits('y_true'), i.numbers(scores)];
  sameLength(...given);
  return given;
}

/** As `labelsAndScores`, for what is a probability. */
function labelsAndProbabilities(i: StatisticInputs, scores: 'proba' | 'score'): [number[], number[]] {
  const given = labelsAndScores(i, scores);
  if (given[1].every((p) => p >= 0 && p <= 1)) return given;
  throw new StatisticError('OutOfRange', `${scores}: a probability lies between 0 and 1.`);
}

const multiclass = ['y_true', 'labels', 'proba'] as const;

/** Quality of classifiers from labels and predictions. */
export const classificationStatistics: readonly Statistic[] = [
  {
    family: 'log_loss',
    variant: 'binary',
    meaning: '-mean ln P(true label); probabilities clipped to [2.2e-16, 1 - 2.2e-16]',
    inputs: ['y_true', 'proba'],
    compute: (i) => ({ value: logLoss(...labelsAndProbabilities(i, 'proba')) }),
  },
  {
    family: 'log_loss',
    variant: 'multiclass',
    meaning: '-mean ln P(true class), columns in the order of labels; clipped as binary, rows not normalised',
    inputs: multiclass,
    compute: (i) => ({ value: logLossMulticlass(i.labels('y_true'), i.labels('labels'), i.matrix('proba')) }),
  },
  {
    family: 'brier_score',
    variant: 'binary',
    meaning: 'mean (P(1) - y)^2, 0 to 1',
    inputs: ['y_true', 'proba'],
    compute: (i) => ({ value: brier(...labelsAndProbabilities(i, 'proba')) }),
  },
  {
    family: 'brier_score',
    variant: 'multiclass',
    meaning: 'mean over rows of the sum over classes of (p - [true])^2, 0 to 2',
    inputs: multiclass,
    compute: (i) => ({ value: brierMulticlass(i.labels('y_true'), i.labels('labels'), i.matrix('proba')) }),
  },
  {
    family: 'confusion_rates',
    variant: 'binary',
    meaning: 'true and false positive and negative rates; 0 where the denominator is 0 (fairlearn)',
    inputs: ['y_true', 'y_pred'],
    compute: (i) => ({ ...confusionRates(confusionCounts(i.bits('y_true'), i.bits('y_pred'))) }),
  },
  {
    family: 'confusion_rates',
    variant: 'one_vs_rest',
    meaning: 'tp, fn, fp, tn of every class against the rest, from a matrix with rows = true, columns = predicted',
    inputs: ['labels', 'matrix'],
    compute: (i) => {
      const labels = i.labels('labels');
      const matrix = i.matrix('matrix');
      if (!matrix.flat().every((count) => count >= 0 && Number.isFinite(count))) {
        throw new StatisticError('OutOfRange', 'matrix: counts are finite and not negative.');
      }
      if (new Set(labels).size < labels.length)
        throw new StatisticError('InvalidInput', 'labels: a class is named twice.');
      const counts = oneVsRest(matrix);
      sameLength(labels, counts);
      return Object.fromEntries(labels.map((label, at) => [String(label), counts[at]]));
    },
  },
  {
    family: 'classification_bundle',
    variant: 'binary',
    meaning: 'confusion counts, accuracy, balanced accuracy, precision, recall, f1, mcc, kappa; positive = 1',
    inputs: ['y_true', 'y_pred'],
    notFinite: { cohen_kappa: { NaN: 'truth and prediction are one and the same class throughout' } },
    compute: (i) => {
      const scores = binaryScores(confusionCounts(i.bits('y_true'), i.bits('y_pred')));
      const { balancedAccuracy, cohenKappa, ...same } = scores;
      return { ...same, balanced_accuracy: balancedAccuracy, cohen_kappa: cohenKappa };
    },
  },
  {
    family: 'classification_bundle',
    variant: 'binary.threshold',
    meaning: 'as binary for score >= threshold, with rates, ROC AUC and log loss of the scores (Evidently)',
    inputs: ['y_true', 'score', 'threshold'],
    compute: (i) => {
      const [labels, scores] = labelsAndProbabilities(i, 'score');
      const threshold = i.number('threshold');
      const counts = confusionCounts(
        labels,
        scores.map((score) => (score >= threshold ? 1 : 0)),
      );
      const { accuracy, precision, recall, f1 } = binaryScores(counts);
      const auc = rocAuc(labels, scores);
      if (Number.isNaN(auc)) throw new StatisticError('OneClassOnly', 'A ROC AUC needs rows of both classes.');
      return {
        ...{ accuracy, precision, recall, f1 },
        ...confusionRates(counts),
        roc_auc: auc,
        log_loss: logLoss(labels, scores),
      };
    },
  },
  {
    family: 'classification_bundle',
    variant: 'multiclass',
    meaning: 'accuracy; precision, recall, f1 as macro, micro and weighted averages; confusion matrix',
    inputs: ['y_true', 'y_pred'],
    compute: (i) => {
      const { accuracy, matrix, macro, micro, weighted } = multiclassScores(i.labels('y_true'), i.labels('y_pred'));
      const named = Object.entries({ macro, micro, weighted }).flatMap(([average, scores]) =>
        Object.entries(scores).map(([name, value]) => [`${name}_${average}`, value] as const),
      );
      return { accuracy, ...Object.fromEntries(named), confusion_matrix: matrix };
    },
  },
];
