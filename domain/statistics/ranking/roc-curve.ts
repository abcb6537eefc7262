import { sameLength } from '../encoding/same-length.js';
import { StatisticError } from '../statistic-error.js';
import { thresholdCounts } from './threshold-counts.js';

/** Points of a ROC curve. `thresholds` has one less: the first point, (0, 0), lies above every score. */
export interface RocCurve {
  readonly thresholds: readonly number[];
  readonly tpr: readonly number[];
  readonly fpr: readonly number[];
}

/**
 * `roc_curve/drop_collinear`: the curve from the highest threshold down; points in the middle of a straight stretch are
 * left out (scikit-learn `roc_curve` with `drop_intermediate`).
 *
 * @throws StatisticError EmptyInput without rows, LengthMismatch, OneClassOnly unless both classes occur
 */
export function rocCurve(labels: readonly number[], scores: readonly number[]): RocCurve {
  sameLength(labels, scores);
  const counts = thresholdCounts(labels, scores);
  const { tp: positives, fp: negatives } = counts.at(-1) ?? { tp: 0, fp: 0 };
  if (positives === 0 || negatives === 0) {
    throw new StatisticError('OneClassOnly', 'A ROC curve needs rows of both classes.');
  }
  const kept = counts.filter((point, at) => {
    const [before, after] = [counts[at - 1], counts[at + 1]];
    if (before === undefined || after === undefined) return true;
    const turns = (key: 'tp' | 'fp'): boolean => after[key] - point[key] !== point[key] - before[key];
    return turns('tp') || turns('fp');
  });
  return {
    thresholds: kept.map(({ threshold }) => threshold),
    tpr: [0, ...kept.map(({ tp }) => tp / positives)],
    fpr: [0, ...kept.map(({ fp }) => fp / negatives)],
  };
}
