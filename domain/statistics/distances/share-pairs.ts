import { sameLength } from '../encoding/same-length.js';
import { sharesOf } from './shares-of.js';

/** Shares of reference (p) and current (q) over aligned bins. */
export function sharePairs(reference: readonly number[], current: readonly number[]): { p: number; q: number }[] {
  sameLength(reference, current);
  const q = sharesOf(current);
  return sharesOf(reference).map((share, i) => ({ p: share, q: q[i] as number }));
}
