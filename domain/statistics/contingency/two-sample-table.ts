import { sameLength } from '../encoding/same-length.js';

/** The 2 x k table of aligned counts of reference and current, without categories that are empty on both sides. */
export function twoSampleTable(reference: readonly number[], current: readonly number[]): [number[], number[]] {
  sameLength(reference, current);
  const used = (_: number, i: number): boolean => reference[i] !== 0 || current[i] !== 0;
  return [reference.filter(used), current.filter(used)];
}
