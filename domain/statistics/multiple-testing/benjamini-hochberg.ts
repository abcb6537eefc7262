import { stepUp } from './step-up.js';

/**
 * p-values adjusted for the false discovery rate under independence or positive dependence: `p_(i) m / i`, step-up.
 * Source: Benjamini and Hochberg, J. Royal Stat. Soc. B 57 (1995) 289.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  return stepUp(pValues, (rank, count) => count / rank);
}
