import { hellinger } from '../../statistics/distances/hellinger.js';
import { jensenShannon } from '../../statistics/distances/jensen-shannon.js';
import { lInfinity } from '../../statistics/distances/l-infinity.js';
import { sharePairs } from '../../statistics/distances/share-pairs.js';
import { totalVariation } from '../../statistics/distances/total-variation.js';
import { kolmogorovSmirnovLimitP } from '../../statistics/samples/kolmogorov-smirnov-limit-p.js';
import { kolmogorovSmirnovOnBins } from '../../statistics/samples/kolmogorov-smirnov-on-bins.js';
import { correctedPsi } from './corrected-psi.js';
import { countTotal } from './count-total.js';
import type { DriftComparison } from './drift-comparison.js';

const binning = '[q20.reference]';

/**
 * Compares two histograms over the 20-quantiles of the reference. The p-value is that of Kolmogorov and Smirnov on the
 * bins, which is conservative: the difference on bins is never larger than on the rows. Both sides need a count.
 */
export function compareNumbers(reference: readonly number[], current: readonly number[]): DriftComparison {
  const { psi, corrected, bins } = correctedPsi(reference, current);
  const pairs = sharePairs(reference, current);
  const distance = kolmogorovSmirnovOnBins(reference, current);
  const pValue = kolmogorovSmirnovLimitP(distance, countTotal(reference), countTotal(current));
  const named = {
    'psi/counts.half_row.bias_corrected': corrected,
    'psi/counts.half_row': psi,
    'kolmogorov_smirnov/statistic_on_bins': distance,
    'kolmogorov_smirnov/on_bins.limit': pValue,
    'jensen_shannon/distance.base2': Math.sqrt(jensenShannon(pairs) / Math.LN2),
    'hellinger/distance': hellinger(pairs),
    'total_variation_distance/half_l1': totalVariation(pairs),
    'l_infinity/simple': lInfinity(pairs),
  };
  const measures = Object.entries(named).map(([name, value]) => ({ variant: `${name} ${binning}`, value }));
  return { psi: corrected, pValue, cells: bins, measures };
}
