import { binnedPsi, type PsiBinning } from '../distances/binned-psi.js';
import { hellingerTwoBins } from '../distances/hellinger-two-bins.js';
import { jensenShannon } from '../distances/jensen-shannon.js';
import { jensenShannonDoane } from '../distances/jensen-shannon-doane.js';
import { kullbackLeiblerEpsilon } from '../distances/kullback-leibler-epsilon.js';
import { sharePairs } from '../distances/share-pairs.js';
import { sturgesCounts } from '../distances/sturges-counts.js';
import { checkEdges } from '../histograms/check-edges.js';
import { countHalfOpen } from '../histograms/count-half-open.js';
import { countUpperInclusive } from '../histograms/count-upper-inclusive.js';
import { doaneEdges } from '../histograms/doane-edges.js';
import { quantileEdges } from '../histograms/quantile-edges.js';
import { sturgesEdges } from '../histograms/sturges-edges.js';
import type { Statistic } from './statistic.js';
import type { StatisticInputs } from './statistic-inputs.js';
import { mostBins } from '../histograms/most-bins.js';

const samples = ['reference', 'current'] as const;

const psiOf = (i: StatisticInputs, binning: PsiBinning): Readonly<Record<string, unknown>> => {
  const found = binnedPsi(i.numbers('reference'), i.numbers('current'), binning, i.numberBetween('epsilon', 0, 1));
  return {
    edges: found.edges,
    reference_counts: found.referenceCounts,
    current_counts: found.currentCounts,
    psi: found.psi,
  };
};

const psiVariants = {
  equal10_both: '10 equal-width bins over the range of both samples',
  equal10_reference: '10 equal-width bins over the reference range, outer bins open',
  quantile10_reference: '10 quantile bins of the reference (linear), outer bins open',
  sturges_both: 'Sturges bins over both samples (Evidently)',
} as const;

/** Histograms, and distances of samples that are binned first. */
export const binnedStatistics: readonly Statistic[] = [
  ...(Object.keys(psiVariants) as (keyof typeof psiVariants)[]).map((kind): Statistic => ({
    family: 'psi',
    variant: `${kind}.epsilon`,
    meaning: `PSI over ${psiVariants[kind]}; bins [e, e'), last closed; share 0 -> epsilon`,
    inputs: [...samples, 'epsilon'],
    compute: (i) => psiOf(i, { kind }),
  })),
  {
    family: 'psi',
    variant: 'quantile_reference.upper_inclusive.epsilon',
    meaning: "PSI over the quantiles k/bins of the reference (inverted_cdf, merged); bins e < x <= e', outer bins open",
    inputs: [...samples, 'bins', 'epsilon'],
    compute: (i) => psiOf(i, { kind: 'quantile_reference.upper_inclusive', bins: i.wholeWithin('bins', 1, mostBins) }),
  },
  {
    family: 'jensen_shannon',
    variant: 'distance.base_e.sturges_both',
    meaning: 'JS distance in nats over Sturges bins of both samples, no fill (Evidently)',
    inputs: samples,
    compute: (i) => {
      const counts = sturgesCounts(i.numbers('reference'), i.numbers('current'));
      return { distance: Math.sqrt(jensenShannon(sharePairs(counts.reference, counts.current))) };
    },
  },
  {
    family: 'jensen_shannon',
    variant: 'distance.base2.doane_reference',
    meaning:
      'JS distance in bits over Doane bins of the reference; current values outside in one more bucket (NannyML)',
    inputs: samples,
    compute: (i) => {
      const found = jensenShannonDoane(i.numbers('reference'), i.numbers('current'));
      return {
        edges: found.edges,
        reference_counts: found.referenceCounts,
        current_counts: found.currentCounts,
        current_leftover_count: found.leftover,
        distance: found.distance,
      };
    },
  },
  {
    family: 'kl_divergence',
    variant: 'nats.sturges_both',
    meaning: 'KL over Sturges bins of both samples, empty share -> 1e-4, normalised again (Evidently)',
    inputs: samples,
    compute: (i) => {
      const counts = sturgesCounts(i.numbers('reference'), i.numbers('current'));
      return { divergence: kullbackLeiblerEpsilon(counts.reference, counts.current, 1e-4) };
    },
  },
  {
    family: 'hellinger',
    variant: 'distance.two_bins_both',
    meaning: 'over two equal-width bins of the combined range; no width: 0 (whylogs)',
    inputs: samples,
    compute: (i) => ({ distance: hellingerTwoBins(i.numbers('reference'), i.numbers('current')) }),
  },
  {
    family: 'histogram',
    variant: 'half_open_last_closed',
    meaning: "counts of bins [e, e'), last closed; values outside counted apart (numpy)",
    inputs: ['values', 'edges'],
    compute: (i) => {
      const edges = i.numbers('edges');
      checkEdges(edges, 2);
      return { ...countHalfOpen(i.numbersWithMissing('values'), edges) };
    },
  },
  {
    family: 'histogram',
    variant: 'upper_inclusive_open_ends',
    meaning: "counts of bins e < x <= e', outer bins open; null and NaN counted as missing (the product's convention)",
    inputs: ['values', 'edges'],
    compute: (i) => {
      const edges = i.numbers('edges');
      checkEdges(edges, 0);
      return { ...countUpperInclusive(i.numbersWithMissing('values'), edges) };
    },
  },
  {
    family: 'bin_edges',
    variant: 'sturges',
    meaning: 'equal-width edges over the range, number by the rule of Sturges (numpy)',
    inputs: ['values'],
    compute: (i) => ({ edges: sturgesEdges(i.numbers('values')) }),
  },
  {
    family: 'bin_edges',
    variant: 'doane',
    meaning: 'equal-width edges over the range, number by the rule of Doane (numpy)',
    inputs: ['values'],
    compute: (i) => ({ edges: doaneEdges(i.numbers('values')) }),
  },
  {
    family: 'bin_edges',
    variant: 'quantile_inverted_cdf.merged',
    meaning: 'inner quantiles k/bins, each an observed value, duplicates merged',
    inputs: ['values', 'bins'],
    compute: (i) => ({ edges: quantileEdges(i.numbers('values'), i.wholeWithin('bins', 1, mostBins)) }),
  },
];
