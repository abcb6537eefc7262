import { psiOfShares } from './psi-of-shares.js';
import { sharePairs } from './share-pairs.js';

/**
 * `psi/counts`: PSI of aligned counts without any fill, see `psiOfShares`. With `epsilon` (`psi/counts.epsilon`) a share
 * of exactly 0 is replaced by it, the others unchanged.
 */
export function psiCounts(
  reference: readonly number[],
  current: readonly number[],
  epsilon: number | null = null,
): number {
  const fill = (share: number): number => (share === 0 && epsilon !== null ? epsilon : share);
  return psiOfShares(sharePairs(reference, current).map(({ p, q }) => ({ p: fill(p), q: fill(q) })));
}
