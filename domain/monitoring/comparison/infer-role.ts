import type { ColumnKind } from './column-kind.js';
import type { ColumnRole } from './column-role.js';

/** What is known of a column of the reference before it is profiled. */
export interface ColumnFacts {
  readonly kind: ColumnKind;
  /** Rows with a value. */
  readonly values: number;
  /** Different values. */
  readonly distinct: number;
}

/** Fewer values say little about whether a column is an identifier. */
const fewest = 200;
/** Share of different values from which on a text is an identifier or free text. */
const distinctShare = 0.5;

/**
 * The role that a column has when nobody names it, and why when it is not a feature. Integers are identifiers when no
 * value comes twice, texts when more than half of them differ: both would drift in every comparison.
 */
export function inferRole({ kind, values, distinct }: ColumnFacts): { role: ColumnRole; because: string | null } {
  if (kind === 'time') return { role: 'time', because: 'it holds times, which always move on' };
  if (kind === 'other') return { role: 'ignored', because: 'lists, structures and bytes are not compared' };
  if (kind === 'integer' && values >= fewest && distinct === values) {
    return { role: 'identifier', because: 'every row has another whole number' };
  }
  if (kind === 'category' && values >= fewest && distinct > distinctShare * values) {
    return { role: 'identifier', because: 'it has a different text for more than every second row' };
  }
  return { role: 'feature', because: null };
}
