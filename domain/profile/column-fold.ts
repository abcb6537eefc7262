import type { ColumnValues } from '../model/columns.js';
import type { ColumnProfile } from './column-profile.js';

/** Collects the counts of one column, batch after batch. */
export interface ColumnFold {
  /** Counts the values at `from` (included) to `to` (excluded). */
  add(values: ColumnValues, from: number, to: number): void;
  profile(): ColumnProfile;
}

/** Begins a fold of one column by its layout; what can be prepared once is shared by all of them. */
export type ColumnFolder = () => ColumnFold;
