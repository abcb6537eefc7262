import { StatisticError } from '../statistic-error.js';
import type { ConfusionCounts } from '../classification/confusion-counts.js';
import { totalOf } from '../arithmetic/total-of.js';

/** Metrics whose sampling error follows from the confusion counts of a reference. */
export type CountedMetric = 'accuracy' | 'f1' | 'precision' | 'recall' | 'specificity';

/**
 * `sampling_error/...`: how much a metric varies by chance alone in a chunk of `rows` rows: the population standard
 * deviation of the rows' indicator on the reference, over the root of the expected number of relevant rows in the chunk
 * (NannyML 0.13, "standard error of the mean"). For f1 the indicator is k for tp and 0 for fn and fp, with
 * k = (tp + fn + fp) / ((fn + fp)/2 + tp), whose mean is f1.
 *
 * @throws StatisticError ZeroTotal when the reference has no relevant row; OutOfRange for a chunk without rows
 */
export function samplingError(metric: CountedMetric, { tp, fp, fn, tn }: ConfusionCounts, rows: number): number {
  if (!(rows > 0)) throw new StatisticError('OutOfRange', 'A chunk has at least one row.');
  const all = totalOf([tp, fp, fn, tn]);
  const hits = { accuracy: tp + tn, f1: tp, precision: tp, recall: tp, specificity: tn }[metric];
  const relevant = { accuracy: all, f1: tp + fn + fp, precision: tp + fp, recall: tp + fn, specificity: tn + fp }[
    metric
  ];
  if (relevant === 0) throw new StatisticError('ZeroTotal', `The reference has no row that ${metric} is about.`);
  const scale = metric === 'f1' ? relevant / ((fn + fp) / 2 + tp) : 1;
  const share = hits / relevant;
  return (scale * Math.sqrt(share * (1 - share))) / Math.sqrt((rows * relevant) / all);
}
