import { stepUp } from './step-up.js';

/**
 * p-values adjusted for the false discovery rate under any dependence: Benjamini-Hochberg times `sum 1/j`, j = 1..m.
 * Source: Benjamini and Yekutieli, Annals of Statistics 29 (2001) 1165.
 */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
  let harmonic = 0;
  for (let j = 1; j <= pValues.length; j += 1) harmonic += 1 / j;
  return stepUp(pValues, (rank, count) => (harmonic * count) / rank);
}
