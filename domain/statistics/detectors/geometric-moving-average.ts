import type { Detector } from './detector.js';
import { RunningMean } from './running-mean.js';

/**
 * `geometric_moving_average/frouros`: S = alpha S + (1 - alpha)(x - m), m the running mean, this value included; alarm when
 * S > threshold. Source: Roberts, Technometrics 1 (1959) 239; as frouros 0.9.
 */
export class GeometricMovingAverage implements Detector {
  private readonly mean = new RunningMean();
  private average = 0;

  constructor(
    private readonly minInstances: number,
    private readonly threshold: number,
    private readonly alpha: number,
  ) {}

  update(value: number): boolean {
    this.average = this.alpha * this.average + (1 - this.alpha) * (value - this.mean.update(value));
    return this.mean.count >= this.minInstances && this.average > this.threshold;
  }
}
