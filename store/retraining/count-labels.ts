import type { Reader } from '../database/reader.js';

/** Labelled predictions of a slot with `after < event time < before`; at most `limit` are counted. */
export async function countLabels(
  reader: Reader,
  slotId: string,
  after: Date,
  before: Date,
  limit: number | null = null,
): Promise<number> {
  const [row] = await reader.query<{ count: number }[]>(
    `select count(*)::int as count from (
       select from scored_label where slot_id = $1 and event_time > $2 and event_time < $3 limit $4) as found`,
    [slotId, after, before, limit],
  );
  return row?.count ?? 0;
}
