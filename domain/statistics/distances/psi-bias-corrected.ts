import { chiSquareUpperTail } from '../special/chi-square-upper-tail.js';
import { psiBias } from './psi-bias.js';
import { psiCounts } from './psi-counts.js';
import { totalOf } from '../arithmetic/total-of.js';

/**
 * `psi/counts.epsilon.bias_corrected`: PSI, what of it sampling alone explains, and the rest (which may be negative); p
 * is the upper tail of chi-square(B - 1) at PSI/(1/n + 1/m). Source: Yurdakul (2018).
 */
export function psiBiasCorrected(
  reference: readonly number[],
  current: readonly number[],
  epsilon: number,
): { psi: number; bias: number; corrected: number; pValue: number } {
  const psi = psiCounts(reference, current, epsilon);
  const n = totalOf(reference);
  const m = totalOf(current);
  const bias = psiBias(reference.length, n, m);
  const pValue = chiSquareUpperTail(psi / (1 / n + 1 / m), reference.length - 1);
  return { psi, bias, corrected: psi - bias, pValue };
}
