import type { Moments } from './moments.js';

/** Exact counts of one column in some rows, by a `ColumnLayout`. `nulls + nans + sum(counts) = rows`. */
export interface ColumnProfile {
  readonly name: string;
  readonly rows: number;
  readonly nulls: number;
  readonly nans: number;
  /** Infinite values; they are in the outer bins too, and not in the moments. */
  readonly infinite: number;
  /** Values outside the layout's range. */
  readonly outOfRange: number;
  /** Values or categories that the layout does not list: the last of `counts`. 0 for numeric columns. */
  readonly unseen: number;
  readonly counts: readonly number[];
  /** Of the finite values; null for categories. */
  readonly moments: Moments | null;
}
