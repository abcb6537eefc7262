import type { Detector } from './detector.js';
import { RunningMean } from './running-mean.js';

/** Values before the method says anything, and standard deviations above the best that mean drift. */
const warmStart = 30;
const driftThreshold = 3;

/**
 * `ddm/river`: with error rate p and s = sqrt(p (1 - p) / t), after 30 values the smallest p + s is remembered; drift when
 * p + s > p_min + 3 s_min. A value is 1 for an error, else 0.
 * Source: Gama, Medas, Castillo and Rodrigues, Learning with Drift Detection (2004); as river 0.26 `DDM`.
 */
export class Ddm implements Detector {
  private readonly rate = new RunningMean();
  private best = { rate: 0, deviation: 0, sum: Infinity };

  update(value: number): boolean {
    const rate = this.rate.update(value);
    const { count } = this.rate;
    const deviation = Math.sqrt((rate * (1 - rate)) / count);
    if (count <= warmStart) return false;
    const sum = rate + deviation;
    if (sum <= this.best.sum) this.best = { rate, deviation, sum };
    return sum > this.best.rate + driftThreshold * this.best.deviation;
  }
}
