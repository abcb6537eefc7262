import { emptyMoments, mergeMoments, type Moments } from './moments.js';

/**
 * Collects moments in batches: deviations are summed around the mean known so far, so that a large offset costs no
 * digits, and each batch is merged.
 */
export class MomentsFold {
  private merged = emptyMoments;
  private shift = 0;
  private count = 0;
  private sum = 0;
  private squares = 0;
  private min = Infinity;
  private max = -Infinity;

  /** Says around which number the next batch lies; the mean so far unless there is none. */
  begin(sample: number): void {
    this.shift = this.merged.count > 0 ? this.merged.mean : sample;
  }

  /** Takes one finite value. */
  add(value: number): void {
    const deviation = value - this.shift;
    this.count += 1;
    this.sum += deviation;
    this.squares += deviation * deviation;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  /** Merges the batch into the rest. */
  end(): void {
    const { count, sum, squares, min, max, shift } = this;
    if (count > 0) {
      const m2 = Math.max(0, squares - (sum * sum) / count);
      this.merged = mergeMoments(this.merged, { count, mean: shift + sum / count, m2, min, max });
    }
    this.count = 0;
    this.sum = 0;
    this.squares = 0;
    this.min = Infinity;
    this.max = -Infinity;
  }

  moments(): Moments {
    return this.merged;
  }
}
