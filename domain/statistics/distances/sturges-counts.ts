import { countHalfOpen } from '../histograms/count-half-open.js';
import { sturgesEdges } from '../histograms/sturges-edges.js';

/** Counts of both samples over Sturges' bins of both together, as Evidently bins numeric columns. */
export function sturgesCounts(
  reference: readonly number[],
  current: readonly number[],
): { reference: number[]; current: number[] } {
  const edges = sturgesEdges([...reference, ...current]);
  return { reference: countHalfOpen(reference, edges).counts, current: countHalfOpen(current, edges).counts };
}
