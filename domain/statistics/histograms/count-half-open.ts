import { countAtMost } from '../samples/count-at-most.js';

/** Counts of bins [e(i), e(i+1)), the last one closed, and of values outside the edges. */
export interface HalfOpenCounts {
  readonly counts: number[];
  readonly below: number;
  readonly above: number;
}

/** `histogram/half_open_last_closed`: numpy's convention; NaN is counted nowhere. Edges ascending, two or more. */
export function countHalfOpen(values: readonly number[], edges: readonly number[]): HalfOpenCounts {
  const last = edges.length - 1;
  const counts = new Array<number>(last).fill(0);
  let [below, above] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const edge = countAtMost(edges, value);
    if (edge === 0) below += 1;
    else if (value > (edges[last] as number)) above += 1;
    else {
      const bin = Math.min(last, edge) - 1;
      counts[bin] = (counts[bin] as number) + 1;
    }
  }
  return { counts, below, above };
}
