import { chiSquareMerged } from '../../statistics/contingency/chi-square-merged.js';
import { cramersVBiasCorrected } from '../../statistics/contingency/cramers-v-bias-corrected.js';
import { jensenShannon } from '../../statistics/distances/jensen-shannon.js';
import { lInfinity } from '../../statistics/distances/l-infinity.js';
import { sharePairs } from '../../statistics/distances/share-pairs.js';
import { correctedPsi } from './corrected-psi.js';
import type { DriftComparison } from './drift-comparison.js';

/**
 * Compares counts of categories or of single values. The p-value is that of chi-square homogeneity after merging small
 * cells. Cramer's V is shown only: it shrinks as the reference grows. Both sides need a count.
 */
export function compareCategories(reference: readonly number[], current: readonly number[]): DriftComparison {
  const { psi, corrected, bins } = correctedPsi(reference, current);
  const test = chiSquareMerged(reference, current);
  const pairs = sharePairs(reference, current);
  const measures = [
    { variant: 'psi/counts.half_row.bias_corrected [categories]', value: corrected },
    { variant: 'psi/counts.half_row [categories]', value: psi },
    { variant: 'chi_square/homogeneity.merged', value: test.pValue },
    { variant: 'jensen_shannon/distance.base2 [categories]', value: Math.sqrt(jensenShannon(pairs) / Math.LN2) },
    { variant: 'l_infinity/simple [categories]', value: lInfinity(pairs) },
  ];
  if (bins > 1)
    measures.push({
      variant: 'cramers_v/two_samples.bias_corrected',
      value: cramersVBiasCorrected(reference, current),
    });
  return { psi: corrected, pValue: test.pValue, cells: test.categoriesLeft, measures };
}
