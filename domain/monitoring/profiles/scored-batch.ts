import type { Columns } from '../../model/columns.js';

/** Rows that were scored together: typed columns, so that they are counted in the precision in which they were scored. */
export interface ScoredBatch {
  readonly inputs: Columns;
  readonly outputs: Columns;
}
