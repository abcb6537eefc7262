import type { Detector } from './detector.js';

interface Mean {
  readonly count: number;
  readonly mean: number;
}

/** Chance of a false alarm that is put up with. */
const driftConfidence = 0.001;

/**
 * `hddm_a/river`: Hoeffding's bound on the difference of the mean up to a cut and the mean so far; the cut is where the mean
 * with its bound was lowest (for a rise) or highest (for a fall, only two-sided).
 * Source: Frías-Blanco et al., IEEE TKDE 27 (2015) 810, A-test; as river 0.26 `HDDM_A` with confidence 0.001.
 */
export class HddmA implements Detector {
  private all: Mean = { count: 0, mean: 0 };
  private lowest: Mean | null = null;
  private highest: Mean | null = null;

  constructor(private readonly twoSided: boolean) {}

  update(value: number): boolean {
    const count = this.all.count + 1;
    this.all = { count, mean: this.all.mean + (value - this.all.mean) / count };
    this.lowest ??= this.all;
    this.highest ??= this.all;
    const bound = hoeffding(count);
    if (this.lowest.mean + hoeffding(this.lowest.count) >= this.all.mean + bound) this.lowest = this.all;
    if (this.highest.mean - hoeffding(this.highest.count) <= this.all.mean - bound) this.highest = this.all;
    const rises = this.differs(this.lowest, this.all.mean - this.lowest.mean);
    return rises || (this.twoSided && this.differs(this.highest, this.highest.mean - this.all.mean));
  }

  private differs(cut: Mean, difference: number): boolean {
    if (cut.count === this.all.count) return false;
    const m = ((this.all.count - cut.count) / cut.count) * (1 / this.all.count);
    return difference >= Math.sqrt((m / 2) * Math.log(2 / driftConfidence));
  }
}

function hoeffding(count: number): number {
  return Math.sqrt((1 / (2 * count)) * Math.log(1 / driftConfidence));
}
