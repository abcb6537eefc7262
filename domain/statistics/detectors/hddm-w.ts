import type { Detector } from './detector.js';

/** An exponentially weighted mean, and the sum of its squared weights: the "independent bounded condition". */
interface Sample {
  readonly mean: number;
  readonly weights: number;
  readonly isEmpty: boolean;
}

const driftConfidence = 0.001;
const lambda = 0.05;
const empty: Sample = { mean: 0, weights: 1, isEmpty: true };

/**
 * `hddm_w/river`: McDiarmid's bound on the difference of exponentially weighted means (lambda 0.05) before and after a cut.
 * Source: Frías-Blanco et al., IEEE TKDE 27 (2015) 810, W-test; as river 0.26 `HDDM_W` with confidence 0.001. As there, a
 * weighted mean of exactly 0 is taken for none, so the first value after it counts in full.
 */
export class HddmW implements Detector {
  private all = empty;
  private rise = { before: empty, after: empty, cut: Infinity };
  private fall = { before: empty, after: empty, cut: -Infinity };

  constructor(private readonly twoSided: boolean) {}

  update(value: number): boolean {
    this.all = add(this.all, value);
    const bound = mcdiarmid(this.all.weights);
    const [upper, lower] = [this.all.mean + bound, this.all.mean - bound];
    if (upper < this.rise.cut) this.rise = { before: this.all, after: empty, cut: upper };
    else this.rise.after = add(this.rise.after, value);
    if (lower > this.fall.cut) this.fall = { before: this.all, after: empty, cut: lower };
    else this.fall.after = add(this.fall.after, value);
    const rises = isAbove(this.rise.after, this.rise.before);
    return rises || (this.twoSided && isAbove(this.fall.before, this.fall.after));
  }
}

function add({ mean, weights }: Sample, value: number): Sample {
  return {
    mean: mean === 0 ? value : lambda * value + (1 - lambda) * mean,
    weights: lambda * lambda + (1 - lambda) ** 2 * weights,
    isEmpty: false,
  };
}

function isAbove(one: Sample, other: Sample): boolean {
  if (one.isEmpty || other.isEmpty) return false;
  return one.mean - other.mean > mcdiarmid(one.weights + other.weights);
}

function mcdiarmid(weights: number): number {
  return Math.sqrt((weights * Math.log(1 / driftConfidence)) / 2);
}
