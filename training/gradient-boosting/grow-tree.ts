import type { BinnedFeature } from './binned-feature.js';
import { findSplit, nodeStep, type NodeSums, type Split, type SplitLimits } from './find-split.js';
import { buildHistogram, histogramOffsets, subtractHistogram } from './histogram.js';
import { roundStep } from './round-step.js';
import type { Tree } from './tree.js';

/** What a tree is grown from: derivatives of the loss at the present log odds. */
export interface TreeInput {
  readonly features: readonly BinnedFeature[];
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

/** Limits of a tree. */
export interface TreeLimits extends SplitLimits {
  readonly maxLeaves: number;
  readonly learningRate: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: Uint32Array;
  readonly histogram: Float64Array;
  readonly split: Split | null;
}

/** Grows one tree, always splitting the leaf that gains most, until no leaf gains or there are `maxLeaves`. */
export function growTree({ features, gradients, hessians }: TreeInput, limits: TreeLimits): Tree {
  const tree: Tree = { feature: [], threshold: [], missingLeft: [], left: [], right: [], value: [] };
  const offsets = histogramOffsets(features);
  const grow = (rows: Uint32Array, sums: NodeSums, histogram: Float64Array): Leaf => {
    const node = addLeaf(tree, roundStep(limits.learningRate * nodeStep(sums, limits.l2)));
    return { node, rows, histogram, split: findSplit(features, offsets, histogram, sums, limits) };
  };
  const all = Uint32Array.from(gradients, (_, row) => row);
  const histogramOf = (rows: Uint32Array): Float64Array => buildHistogram(features, offsets, rows, gradients, hessians);
  const leaves = [grow(all, total(gradients, hessians), histogramOf(all))];
  while (leaves.length < limits.maxLeaves) {
    const index = mostGaining(leaves);
    if (index < 0) break;
    const [leaf] = leaves.splice(index, 1) as [Leaf];
    const split = leaf.split as Split;
    const binned = features[split.feature] as BinnedFeature;
    const [leftRows, rightRows] = partition(leaf.rows, binned, split);
    const leftIsSmaller = leftRows.length <= rightRows.length;
    const smaller = histogramOf(leftIsSmaller ? leftRows : rightRows);
    const larger = subtractHistogram(leaf.histogram, smaller);
    const left = grow(leftRows, split.left, leftIsSmaller ? smaller : larger);
    const right = grow(rightRows, split.right, leftIsSmaller ? larger : smaller);
    tree.feature[leaf.node] = split.feature;
    tree.threshold[leaf.node] = binned.thresholds[split.bin] as number;
    tree.missingLeft[leaf.node] = split.missingLeft;
    tree.left[leaf.node] = left.node;
    tree.right[leaf.node] = right.node;
    tree.value[leaf.node] = 0;
    leaves.push(left, right);
  }
  return tree;
}

function addLeaf(tree: Tree, value: number): number {
  tree.feature.push(0);
  tree.threshold.push(0);
  tree.missingLeft.push(false);
  tree.left.push(-1);
  tree.right.push(-1);
  return tree.value.push(value) - 1;
}

function total(gradients: Float64Array, hessians: Float64Array): NodeSums {
  let [gradient, hessian] = [0, 0];
  for (let row = 0; row < gradients.length; row += 1) {
    gradient += gradients[row] as number;
    hessian += hessians[row] as number;
  }
  return { gradient, hessian, rows: gradients.length };
}

function mostGaining(leaves: readonly Leaf[]): number {
  let [best, gain] = [-1, 0];
  leaves.forEach(({ split }, index) => {
    if (split !== null && split.gain > gain) [best, gain] = [index, split.gain];
  });
  return best;
}

function partition(rows: Uint32Array, { bins, missingBin }: BinnedFeature, split: Split): [Uint32Array, Uint32Array] {
  const left = new Uint32Array(split.left.rows);
  const right = new Uint32Array(split.right.rows);
  let [l, r] = [0, 0];
  for (const row of rows) {
    const bin = bins[row] as number;
    if (bin === missingBin ? split.missingLeft : bin <= split.bin) left[l++] = row;
    else right[r++] = row;
  }
  return [left, right];
}
