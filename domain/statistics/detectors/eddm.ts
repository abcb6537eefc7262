import type { Detector } from './detector.js';

/** Values and errors before the method says anything, and the share of the longest distance below which is drift. */
const warmStart = 30;
const driftShare = 0.9;

/**
 * `eddm/river`: watches the distances between errors; with l = mean + 2 sd (divisor n - 1) of all of them, drift when l falls
 * below 0.9 of its largest. A value is 1 for an error, else 0.
 * Source: Baena-García et al., Early Drift Detection Method (2006); as river 0.26 `EDDM`.
 */
export class Eddm implements Detector {
  private count = 0;
  private lastError = 0;
  private errors = 0;
  private mean = 0;
  private squares = 0;
  private longest = 0;

  update(value: number): boolean {
    this.count += 1;
    if (value !== 1) return false;
    const distance = this.count - this.lastError;
    this.lastError = this.count;
    this.errors += 1;
    const step = distance - this.mean;
    this.mean += step / this.errors;
    this.squares += step * (distance - this.mean);
    const deviation = this.errors > 1 ? Math.sqrt(this.squares / (this.errors - 1)) : 0;
    const length = this.mean + 2 * deviation;
    if (this.count <= warmStart) return false;
    if (length > this.longest) {
      this.longest = length;
      return false;
    }
    return this.errors > warmStart && length / this.longest < driftShare;
  }
}
