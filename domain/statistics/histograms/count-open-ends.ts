import { countHalfOpen } from './count-half-open.js';

/** As `countHalfOpen`, with the outer bins open: values outside the edges are counted in them. */
export function countOpenEnds(values: readonly number[], edges: readonly number[]): number[] {
  const { counts, below, above } = countHalfOpen(values, edges);
  counts[0] = (counts[0] as number) + below;
  counts[counts.length - 1] = (counts.at(-1) as number) + above;
  return counts;
}
