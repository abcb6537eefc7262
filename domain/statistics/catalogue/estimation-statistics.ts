import { interpolate } from '../calibration/interpolate.js';
import { isotonicRegression } from '../calibration/isotonic-regression.js';
import { cbpeBinary, type EstimatedQuality } from '../estimation/cbpe-binary.js';
import { cbpeMulticlass } from '../estimation/cbpe-multiclass.js';
import { samplingError, type CountedMetric } from '../estimation/sampling-error.js';
import { momentsOf } from '../moments/moments-of.js';
import { varianceOf } from '../moments/sample-variance.js';
import { logRegressionScores } from '../regression/log-regression-scores.js';
import { regressionScores } from '../regression/regression-scores.js';
import { StatisticError } from '../statistic-error.js';
import type { NotFinite, Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';

const counted: readonly CountedMetric[] = ['accuracy', 'f1', 'precision', 'recall', 'specificity'];
const tail = 'population std of the row indicator on the reference / sqrt(chunk size x share of relevant rows)';

function chunkRows(i: StatisticInputs): number {
  const rows = i.number('n_chunk');
  if (rows > 0) return rows;
  throw new StatisticError('OutOfRange', 'n_chunk: a chunk has at least one row.');
}

const why = { NaN: 'its expected denominator is 0' };
const estimated: NotFinite = { roc_auc: why, precision: why, recall: why, specificity: why, f1: why };
const named = ({ rocAuc, ...same }: EstimatedQuality) => ({ roc_auc: rocAuc, ...same });

/** Quality without labels, how much quality varies by chance, and errors of predicted numbers. */
export const estimationStatistics: readonly Statistic[] = [
  {
    family: 'cbpe',
    variant: 'binary.calibrated',
    meaning: 'metrics of the expected confusion counts, calibrated probabilities given (NannyML)',
    inputs: ['calibrated', 'raw', 'y_pred'],
    notFinite: estimated,
    compute: (i) => named(cbpeBinary(i.numbers('calibrated'), i.numbers('raw'), i.bits('y_pred'))),
  },
  {
    family: 'cbpe',
    variant: 'binary.isotonic_reference',
    meaning: 'the same after isotonic calibration of the raw scores on reference scores and targets',
    inputs: ['reference_score', 'reference_target', 'raw', 'y_pred'],
    notFinite: estimated,
    compute: (i) => {
      const fit = isotonicRegression(i.numbers('reference_score'), i.bits('reference_target'));
      const raw = i.numbers('raw');
      return named(
        cbpeBinary(
          raw.map((score) => interpolate(fit, score)),
          raw,
          i.bits('y_pred'),
        ),
      );
    },
  },
  {
    family: 'cbpe',
    variant: 'multiclass.macro',
    meaning: 'plain mean over classes of the binary estimates; accuracy is the mean probability of the prediction',
    inputs: ['calibrated', 'raw', 'y_pred'],
    notFinite: estimated,
    compute: (i) => {
      const { rocAuc, ...same } = cbpeMulticlass(i.matrix('calibrated'), i.matrix('raw'), i.counts('y_pred'));
      return { roc_auc: rocAuc, ...same };
    },
  },
  ...counted.map((metric): Statistic => ({
    family: 'sampling_error',
    variant: metric,
    meaning: tail,
    inputs: ['tp', 'fp', 'fn', 'tn', 'n_chunk'],
    compute: (i) => {
      const count = (name: string): number => i.numberWithin(name, 0, Infinity);
      const counts = { tp: count('tp'), fp: count('fp'), fn: count('fn'), tn: count('tn') };
      return { sampling_error: samplingError(metric, counts, chunkRows(i)) };
    },
  })),
  {
    family: 'sampling_error',
    variant: 'mean',
    meaning: 'std (divisor n - 1) / sqrt(chunk size)',
    inputs: ['values', 'n_chunk'],
    compute: (i) => ({
      sampling_error: Math.sqrt(varianceOf(momentsOf(i.numbers('values')), 1)) / Math.sqrt(chunkRows(i)),
    }),
  },
  {
    family: 'sampling_error',
    variant: 'roc_auc',
    meaning: "std of the positives' placement values / sqrt(chunk size x share of positives)",
    inputs: ['std_of_placements', 'positive_fraction', 'n_chunk'],
    compute: (i) => {
      const positives = i.number('positive_fraction');
      if (!(positives > 0 && positives <= 1)) {
        throw new StatisticError('OutOfRange', 'positive_fraction: above 0 and at most 1.');
      }
      return { sampling_error: i.numberWithin('std_of_placements', 0, Infinity) / Math.sqrt(chunkRows(i) * positives) };
    },
  },
  {
    family: 'regression_bundle',
    variant: 'standard',
    meaning:
      'mae, mse, rmse, mean error (prediction - truth), R2 (constant truth: 1 if exact, else 0), mape as fraction',
    inputs: ['y_true', 'y_pred'],
    compute: (i) => {
      const { meanError, ...same } = regressionScores(i.numbers('y_true'), i.numbers('y_pred'));
      return { ...same, mean_error: meanError };
    },
  },
  {
    family: 'regression_bundle',
    variant: 'log',
    meaning: 'mean squared error of ln(1 + value), its root, and mape as fraction; no negative values',
    inputs: ['y_true', 'y_pred'],
    compute: (i) => ({ ...logRegressionScores(i.numbers('y_true'), i.numbers('y_pred')) }),
  },
];
