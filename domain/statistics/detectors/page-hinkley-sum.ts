import type { Detector } from './detector.js';
import type { PageHinkleyOptions } from './page-hinkley.js';
import { RunningMean } from './running-mean.js';

/**
 * `page_hinkley/clamped` (Page's form, older river): g = max(0, alpha g + x - m - delta), and `/frouros`: the same without
 * the 0; alarm when g > threshold. m is the running mean, this value included. Watches for a rise only.
 */
export class PageHinkleySum implements Detector {
  private readonly mean = new RunningMean();
  private sum = 0;

  constructor(
    private readonly options: PageHinkleyOptions,
    private readonly clamped: boolean,
  ) {}

  update(value: number): boolean {
    const { minInstances, delta, threshold, alpha } = this.options;
    const next = alpha * this.sum + value - this.mean.update(value) - delta;
    this.sum = this.clamped ? Math.max(0, next) : next;
    return this.mean.count >= minInstances && this.sum > threshold;
  }
}
