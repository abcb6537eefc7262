import type { Random } from '../../../domain/random/random.js';

/** Predictions are spread evenly over 5 to 35 %. */
const [low, high] = [0.05, 0.35];
const mean = (low + high) / 2;
const meanSquare = mean ** 2 + (high - low) ** 2 / 12;

/** Expected Brier loss while the predictions are calibrated: E p (1 - p). */
export const referenceLoss = mean - meanSquare;

/**
 * Brier losses (p - y)^2 whose mean is `referenceLoss + worse` exactly: with labels of chance p + d it is
 * E p (1 - p) + d (1 - 2 E p).
 *
 * @param worse by label, from 0; so small that p + d stays a chance
 */
export function drawLosses(random: Random, labels: number, worse: (place: number) => number): number[] {
  return Array.from({ length: labels }, (_, place) => {
    const p = low + (high - low) * random.next();
    const label = random.next() < p + worse(place) / (1 - 2 * mean) ? 1 : 0;
    return (p - label) ** 2;
  });
}
