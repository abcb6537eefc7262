import { countHalfOpen } from '../histograms/count-half-open.js';
import { countOpenEnds } from '../histograms/count-open-ends.js';
import { countUpperInclusive } from '../histograms/count-upper-inclusive.js';
import { decileEdges } from '../histograms/decile-edges.js';
import { equalWidthEdges } from '../histograms/equal-width-edges.js';
import { quantileEdges } from '../histograms/quantile-edges.js';
import { rangeOf } from '../histograms/range-of.js';
import { sturgesEdges } from '../histograms/sturges-edges.js';
import { psiCounts } from './psi-counts.js';

export interface BinnedPsi {
  readonly edges: readonly number[];
  readonly referenceCounts: readonly number[];
  readonly currentCounts: readonly number[];
  readonly psi: number;
}

/**
 * How rows are binned for PSI. `equal10_both`: 10 equal bins over both ranges. `equal10_reference`: over the reference's,
 * outer bins open. `quantile10_reference`: the reference's deciles (type 7), outer bins open. `sturges_both`: Sturges' bins
 * over both (Evidently). `quantile_reference.upper_inclusive`: the product's own, `bins` quantiles of the reference.
 */
export type PsiBinning =
  | { readonly kind: 'equal10_both' | 'equal10_reference' | 'quantile10_reference' | 'sturges_both' }
  | { readonly kind: 'quantile_reference.upper_inclusive'; readonly bins: number };

/** PSI of two samples of finite values; a share of 0 becomes `epsilon`, the others are unchanged. */
export function binnedPsi(
  reference: readonly number[],
  current: readonly number[],
  binning: PsiBinning,
  epsilon: number,
): BinnedPsi {
  const edges = edgesFor(reference, current, binning);
  const count = (values: readonly number[]): number[] => {
    if (binning.kind === 'quantile_reference.upper_inclusive') return countUpperInclusive(values, edges).counts;
    const open = binning.kind === 'equal10_reference' || binning.kind === 'quantile10_reference';
    return open ? countOpenEnds(values, edges) : countHalfOpen(values, edges).counts;
  };
  const [referenceCounts, currentCounts] = [count(reference), count(current)];
  return { edges, referenceCounts, currentCounts, psi: psiCounts(referenceCounts, currentCounts, epsilon) };
}

function edgesFor(reference: readonly number[], current: readonly number[], binning: PsiBinning): number[] {
  switch (binning.kind) {
    case 'equal10_both': {
      const { low, high } = rangeOf([...reference, ...current]);
      return equalWidthEdges(low, high, 10);
    }
    case 'equal10_reference': {
      const { low, high } = rangeOf(reference);
      return equalWidthEdges(low, high, 10);
    }
    case 'quantile10_reference':
      return decileEdges(reference);
    case 'sturges_both':
      return sturgesEdges([...reference, ...current]);
    case 'quantile_reference.upper_inclusive':
      return quantileEdges(reference, binning.bins);
  }
}
