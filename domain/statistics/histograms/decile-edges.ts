import { sorted } from '../samples/sorted.js';

/** The eleven edges at the linear (type 7) quantiles k/10 of the values; equal ones are kept. */
export function decileEdges(values: readonly number[]): number[] {
  const ascending = sorted(values);
  const last = ascending.length - 1;
  return Array.from({ length: 11 }, (_, k) => {
    const below = Math.floor((last * k) / 10);
    const [a, b] = [ascending[below] as number, ascending[Math.min(last, below + 1)] as number];
    return a + (b - a) * ((last * k) / 10 - below);
  });
}
