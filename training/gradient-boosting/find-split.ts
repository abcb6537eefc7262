import type { BinnedFeature } from './binned-feature.js';
import { stride } from './histogram.js';

/** Sums over the rows of a node. */
export interface NodeSums {
  readonly gradient: number;
  readonly hessian: number;
  readonly rows: number;
}

/** The best way to cut a node in two. */
export interface Split {
  readonly feature: number;
  /** Rows of this bin or a lower one go left. */
  readonly bin: number;
  readonly missingLeft: boolean;
  /** How much the loss falls, to second order; above 0. */
  readonly gain: number;
  readonly left: NodeSums;
  readonly right: NodeSums;
}

/** Limits on a split. */
export interface SplitLimits {
  readonly minRowsInLeaf: number;
  readonly l2: number;
}

/** Gains below this are rounding. */
const minGain = 1e-7;

/** Finds the split of largest gain (Chen and Guestrin 2016, eq. 7), or null when none is allowed or worth it. */
export function findSplit(
  features: readonly BinnedFeature[],
  offsets: readonly number[],
  histogram: Float64Array,
  node: NodeSums,
  limits: SplitLimits,
): Split | null {
  let best: Split | null = null;
  features.forEach((binned, feature) => {
    const at = (offsets[feature] as number) * stride;
    const missing = sumsAt(histogram, at + binned.missingBin * stride);
    for (const missingLeft of missing.rows > 0 ? [false, true] : [false]) {
      let left = missingLeft ? missing : { gradient: 0, hessian: 0, rows: 0 };
      for (let bin = 0; bin < binned.thresholds.length; bin += 1) {
        left = add(left, sumsAt(histogram, at + bin * stride));
        if (left.rows < limits.minRowsInLeaf) continue;
        const right = subtract(node, left);
        if (right.rows < limits.minRowsInLeaf) break;
        const gain = score(left, limits.l2) + score(right, limits.l2) - score(node, limits.l2);
        if (gain <= Math.max(best?.gain ?? 0, minGain)) continue;
        // A value that was never missing here goes, when it is missing one day, where most rows go.
        const goesLeft = missing.rows > 0 ? missingLeft : left.rows > right.rows;
        best = { feature, bin, missingLeft: goesLeft, gain, left, right };
      }
    }
  });
  return best;
}

/** The step that lowers the loss of a node most, to second order. */
export function nodeStep(node: NodeSums, l2: number): number {
  return -node.gradient / (node.hessian + l2 || 1);
}

function score({ gradient, hessian }: NodeSums, l2: number): number {
  return (gradient * gradient) / (hessian + l2 || 1);
}

function sumsAt(histogram: Float64Array, at: number): NodeSums {
  return {
    gradient: histogram[at] as number,
    hessian: histogram[at + 1] as number,
    rows: histogram[at + 2] as number,
  };
}

const add = (a: NodeSums, b: NodeSums): NodeSums => ({
  gradient: a.gradient + b.gradient,
  hessian: a.hessian + b.hessian,
  rows: a.rows + b.rows,
});

const subtract = (a: NodeSums, b: NodeSums): NodeSums => ({
  gradient: a.gradient - b.gradient,
  hessian: a.hessian - b.hessian,
  rows: a.rows - b.rows,
});
