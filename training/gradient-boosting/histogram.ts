import type { BinnedFeature } from './binned-feature.js';

/** Numbers kept for each bin: sum of first derivatives, of second derivatives, and rows. */
export const stride = 3;

/** Where the bins of each feature begin in a histogram; the last entry is its length in bins. */
export function histogramOffsets(features: readonly BinnedFeature[]): number[] {
  const offsets = [0];
  for (const { missingBin } of features) offsets.push((offsets.at(-1) as number) + missingBin + 1);
  return offsets;
}

/** Sums derivatives and rows of a node by feature and bin. */
export function buildHistogram(
  features: readonly BinnedFeature[],
  offsets: readonly number[],
  rows: Uint32Array,
  gradients: Float64Array,
  hessians: Float64Array,
): Float64Array {
  const histogram = new Float64Array((offsets.at(-1) as number) * stride);
  features.forEach(({ bins }, feature) => {
    const offset = (offsets[feature] as number) * stride;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      const at = offset + (bins[row] as number) * stride;
      histogram[at] = (histogram[at] as number) + (gradients[row] as number);
      histogram[at + 1] = (histogram[at + 1] as number) + (hessians[row] as number);
      histogram[at + 2] = (histogram[at + 2] as number) + 1;
    }
  });
  return histogram;
}

/** The histogram of the other child: the parent's less this one's, in the parent's memory. */
export function subtractHistogram(parent: Float64Array, child: Float64Array): Float64Array {
  for (let index = 0; index < parent.length; index += 1) {
    parent[index] = (parent[index] as number) - (child[index] as number);
  }
  return parent;
}
