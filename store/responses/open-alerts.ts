import type { OpenAlert, ResponseStore } from '../../domain/ports/response-store.js';
import type { Reader } from '../database/reader.js';

/** Alerts of a model that are not over, the worst and oldest first, and how many there are. */
export async function openAlerts(
  reader: Reader,
  modelId: string,
  limit: number,
): ReturnType<ResponseStore['openAlerts']> {
  const rows = await reader.query<(OpenAlert & { readonly count: number })[]>(
    `select a.id as "alertId", a.series_key as "seriesKey", a.level, a.response, v.number as version,
       (count(*) over ())::int as count
     from alert a left join model_version v on v.id = a.release_version_id
     where a.model_id = $1 and a.closed_at is null
     order by a.level = 'major' desc, a.seq limit $2`,
    [modelId, limit],
  );
  return { count: rows[0]?.count ?? 0, alerts: rows.map(({ count: _, ...alert }) => alert) };
}
