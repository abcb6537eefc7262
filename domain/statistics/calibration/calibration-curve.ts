import { sameLength } from '../encoding/same-length.js';
import { quantileSorted } from '../samples/quantile-sorted.js';
import { StatisticError } from '../statistic-error.js';
import { countBelow } from '../samples/count-at-most.js';

/** How often what was scored so came true: one entry for each bin that has rows, in the order of scores. */
export interface CalibrationCurve {
  readonly meanLabels: readonly number[];
  readonly meanScores: readonly number[];
}

/**
 * `calibration_curve/uniform` and `/quantile`: mean label and mean score in bins of equal width on [0, 1], or between
 * percentiles of the scores. A score equal to an inner edge belongs to the bin on its left (scikit-learn
 * `calibration_curve`).
 *
 * @param labels 0 or 1 for each row
 * @param scores probability of 1 for each row, 0 to 1
 * @param bins at least 1
 * @throws StatisticError EmptyInput, LengthMismatch, OutOfRange for a score outside [0, 1] or no bin
 */
export function calibrationCurve(
  labels: readonly number[],
  scores: readonly number[],
  bins: number,
  strategy: 'uniform' | 'quantile',
): CalibrationCurve {
  sameLength(labels, scores);
  if (!Number.isInteger(bins) || bins < 1) throw new StatisticError('OutOfRange', 'At least one bin is needed.');
  if (!scores.every((score) => score >= 0 && score <= 1)) {
    throw new StatisticError('OutOfRange', 'A score of a calibration curve lies between 0 and 1.');
  }
  const inner = innerEdges(scores, bins, strategy);
  const sums = Array.from({ length: bins }, () => ({ rows: 0, labels: 0, scores: 0 }));
  scores.forEach((score, row) => {
    const bin = sums[countBelow(inner, score)] as (typeof sums)[number];
    bin.rows += 1;
    bin.labels += labels[row] as number;
    bin.scores += score;
  });
  const filled = sums.filter(({ rows }) => rows > 0);
  return {
    meanLabels: filled.map((bin) => bin.labels / bin.rows),
    meanScores: filled.map((bin) => bin.scores / bin.rows),
  };
}

function innerEdges(scores: readonly number[], bins: number, strategy: 'uniform' | 'quantile'): number[] {
  // Multiples of the step, as numpy forms them: 3 * 0.1 is not 0.3.
  const shares = Array.from({ length: bins - 1 }, (_, at) => (at + 1) * (1 / bins));
  if (strategy === 'uniform') return shares;
  const ascending = [...scores].sort((a, b) => a - b);
  return shares.map((share) => quantileSorted(ascending, share));
}
