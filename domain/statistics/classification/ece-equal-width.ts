import { calibrationError, type CalibrationError, type CalibrationGroup } from './calibration-error.js';

/**
 * Calibration error over groups of equal width: [k/bins, (k+1)/bins), the last one closed (Guo et al. 2017, but for
 * the side on which an edge lies). Shown for comparison with other tools; the product judges `ece`.
 */
export function eceEqualWidth(labels: ArrayLike<number>, scores: ArrayLike<number>, bins = 15): CalibrationError {
  const groups: CalibrationGroup[] = Array.from({ length: bins }, () => ({ rows: 0, labelSum: 0, scoreSum: 0 }));
  for (let row = 0; row < labels.length; row += 1) {
    const score = scores[row] as number;
    const group = groups[binOf(score, bins)] as CalibrationGroup;
    group.rows += 1;
    group.labelSum += labels[row] as number;
    group.scoreSum += score;
  }
  return calibrationError(groups);
}

function binOf(score: number, bins: number): number {
  const near = Math.floor(score * bins);
  // The product is rounded: 0.29 * 100 is below 29, though 0.29 is not below 29/100.
  const bin = score >= (near + 1) / bins ? near + 1 : score < near / bins ? near - 1 : near;
  return Math.min(bins - 1, bin);
}
