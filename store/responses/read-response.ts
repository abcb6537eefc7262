import type { AlertResponse } from '../../domain/ports/response-store.js';
import type { Reader } from '../database/reader.js';

/** What was answered to an alert for a cause; null when nothing was yet. */
export async function readResponse(reader: Reader, alertId: string, cause: string): Promise<AlertResponse | null> {
  const [row] = await reader.query<AlertResponse[]>(
    `select r.alert_id as "alertId", r.action, r.reason, v.number as version
     from alert_response r left join model_version v on v.id = r.version_id
     where r.alert_id = $1 and r.cause = $2`,
    [alertId, cause],
  );
  return row ?? null;
}
