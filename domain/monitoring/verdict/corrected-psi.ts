import { psiBias } from '../../statistics/distances/psi-bias.js';
import { psiHalfRow } from '../../statistics/distances/psi-half-row.js';
import { countTotal } from './count-total.js';

/**
 * `psi/counts.half_row` and `psi/counts.half_row.bias_corrected` of aligned counts: the PSI in which an empty bin counts as
 * half a row, and the same less what sampling alone explains. B counts the bins that are not empty on both sides.
 * Throws `StatisticError` ZeroTotal where a side is empty.
 */
export function correctedPsi(
  reference: readonly number[],
  current: readonly number[],
): { psi: number; corrected: number; bins: number } {
  const psi = psiHalfRow(reference, current);
  const bins = reference.filter((count, i) => count > 0 || (current[i] as number) > 0).length;
  return { psi, corrected: psi - psiBias(bins, countTotal(reference), countTotal(current)), bins };
}
