import { AdwinWindow } from './adwin-window.js';
import type { Detector } from './detector.js';

/** A cut is looked for at every so many values, once the window is longer than the grace period. */
const clock = 32;
const gracePeriod = 10;
/** Values on either side of a cut. */
const leastSide = 5;

/**
 * `adwin/all_buckets` and `/skip_last_bucket`: keeps a window of values and drops its oldest part while the means of two
 * parts of it differ by more than sqrt(2 m v d) + 2/3 d m, with the window's variance v, d = ln(2 ln(width)/delta) and
 * m = 1/(n0 - 4) + 1/(n1 - 4). Alarm when anything was dropped. Older river skipped the newest bucket of each size.
 * Source: Bifet and Gavaldà, Learning from Time-Changing Data with Adaptive Windowing (2007), ADWIN2; as MOA.
 */
export class Adwin implements Detector {
  private readonly window = new AdwinWindow();
  private count = 0;

  /** @param delta chance of a false cut, above 0 and below 1; 0.002 is usual */
  constructor(
    private readonly delta: number,
    private readonly skipsLastBucket: boolean,
  ) {}

  update(value: number): boolean {
    this.window.add(value);
    this.count += 1;
    if (this.count % clock !== 0 || this.window.width <= gracePeriod) return false;
    let dropped = false;
    while (this.hasCut()) {
      this.window.dropOldest();
      dropped = true;
    }
    return dropped;
  }

  private hasCut(): boolean {
    const { width, total, deviations } = this.window;
    const d = Math.log((2 * Math.log(width)) / this.delta);
    // Rounding may leave a little less than nothing after parts were dropped.
    const variance = Math.max(0, deviations) / width;
    let [before, sumBefore] = [0, 0];
    return this.window.some((size, sum, isLastOfRow) => {
      if (this.skipsLastBucket && isLastOfRow) return false;
      before += size;
      sumBefore += sum;
      const after = width - before;
      if (before < leastSide || after < leastSide) return false;
      const m = 1 / (before - leastSide + 1) + 1 / (after - leastSide + 1);
      const difference = Math.abs(sumBefore / before - (total - sumBefore) / after);
      return difference > Math.sqrt(2 * m * variance * d) + (2 / 3) * d * m;
    });
  }
}
