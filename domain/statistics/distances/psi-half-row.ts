import { sameLength } from '../encoding/same-length.js';
import { psiOfShares } from './psi-of-shares.js';
import { sharesOf } from './shares-of.js';
import { totalOf } from '../arithmetic/total-of.js';

/**
 * `psi/counts.half_row`: PSI of aligned counts in which a count of 0 stands for half a row: its share is 0.5/n with n
 * the side's own total, the other shares unchanged; a bin that is empty on both sides is left out. So the answer is
 * finite and an empty bin weighs less the larger the sample is.
 */
export function psiHalfRow(reference: readonly number[], current: readonly number[]): number {
  sameLength(reference, current);
  const shares = (counts: readonly number[]): number[] => {
    const total = totalOf(counts);
    return sharesOf(counts).map((share) => (share === 0 ? 0.5 / total : share));
  };
  const q = shares(current);
  const pairs = shares(reference).map((p, i) => ({ p, q: q[i] as number }));
  return psiOfShares(pairs.filter((_, i) => reference[i] !== 0 || current[i] !== 0));
}
