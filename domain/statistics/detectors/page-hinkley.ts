import type { Detector } from './detector.js';
import { RunningMean } from './running-mean.js';

/** Settings of Page-Hinkley: river's names. */
export interface PageHinkleyOptions {
  /** Values before the first alarm. */
  readonly minInstances: number;
  /** Change of the mean that is tolerated. */
  readonly delta: number;
  readonly threshold: number;
  /** How much of the sum is kept at each value; 1 forgets nothing. */
  readonly alpha: number;
}

/**
 * `page_hinkley/river_up` and `/river_both`: with the running mean m_t (this value included),
 * S+ = alpha S+ + x - m - delta, S- = alpha S- + x - m + delta; alarm when S+ - min S+ > threshold (up) or
 * max S- - S- > threshold (down, only in `both`, where the maximum begins at -1).
 * Source: Page, Biometrika 41 (1954) 100; as river 0.26 `PageHinkley`.
 */
export class PageHinkley implements Detector {
  /** S+ - min S+ after the newest value. */
  statistic = 0;
  private readonly mean = new RunningMean();
  private rise = 0;
  private fall = 0;
  private lowest = Infinity;
  private highest = -1;

  constructor(
    private readonly options: PageHinkleyOptions,
    private readonly both: boolean,
  ) {}

  update(value: number): boolean {
    const { minInstances, delta, threshold, alpha } = this.options;
    const gap = value - this.mean.update(value);
    this.rise = alpha * this.rise + gap - delta;
    this.fall = alpha * this.fall + gap + delta;
    this.lowest = Math.min(this.lowest, this.rise);
    this.highest = Math.max(this.highest, this.fall);
    this.statistic = this.rise - this.lowest;
    if (this.mean.count < minInstances) return false;
    return this.statistic > threshold || (this.both && this.highest - this.fall > threshold);
  }
}
