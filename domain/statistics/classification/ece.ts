import { calibrationError, type CalibrationError, type CalibrationGroup } from './calibration-error.js';
import { rowsByScore } from './rows-by-score.js';

/**
 * Calibration error over groups of equal count: rows sorted by score (stable) and cut into `bins` groups, the first
 * `rows mod bins` of which get one row more (as `numpy.array_split`).
 *
 * @param labels 0 or 1 for each row
 * @param scores probability of 1 for each row
 * @param bins number of groups, at least 1; 15 is the product's default
 */
export function ece(labels: ArrayLike<number>, scores: ArrayLike<number>, bins = 15): CalibrationError {
  const order = rowsByScore(scores);
  const size = Math.floor(order.length / bins);
  const larger = order.length % bins;
  const groups: CalibrationGroup[] = [];
  let next = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const group: CalibrationGroup = { rows: size + (bin < larger ? 1 : 0), labelSum: 0, scoreSum: 0 };
    for (const end = next + group.rows; next < end; next += 1) {
      const row = order[next] as number;
      group.labelSum += labels[row] as number;
      group.scoreSum += scores[row] as number;
    }
    groups.push(group);
  }
  return calibrationError(groups);
}
