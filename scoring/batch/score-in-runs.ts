import type { Columns } from '../../domain/model/columns.js';
import { joinColumns } from './join-columns.js';
import { sliceColumns } from './slice-columns.js';

/** Scores a batch in runs of at most `maxRows` rows, one after the other. */
export async function scoreInRuns(
  score: (batch: Columns) => Promise<Columns>,
  batch: Columns,
  maxRows: number,
): Promise<Columns> {
  if (batch.rows <= maxRows) return score(batch);
  const parts: Columns[] = [];
  for (let from = 0; from < batch.rows; from += maxRows) {
    parts.push(await score(sliceColumns(batch, from, Math.min(from + maxRows, batch.rows))));
  }
  return joinColumns(parts);
}
