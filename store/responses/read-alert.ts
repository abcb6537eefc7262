import type { AlertConcern, AlertLevel } from '../../domain/monitoring/alerts/alert-concern.js';
import type { ResponseAction } from '../../domain/policy/response-policy.js';
import { isUuid } from '../../domain/ids/is-uuid.js';
import type { Reader } from '../database/reader.js';

/** An alert and the deployment that it is about. */
export interface AlertToAnswer {
  readonly id: string;
  readonly model: string;
  readonly deploymentId: string;
  readonly slotId: string;
  readonly versionId: string;
  readonly number: number;
  /** Its deployment is what the slot serves now. */
  readonly current: boolean;
  readonly episodeKey: string;
  readonly seriesKey: string;
  readonly concern: AlertConcern;
  readonly subject: string | null;
  readonly level: AlertLevel;
  readonly closeReason: string | null;
  readonly closed: boolean;
  readonly response: ResponseAction | null;
}

/** An alert of a model; null for an id without one. */
export async function readAlert(reader: Reader, modelId: string, alertId: string): Promise<AlertToAnswer | null> {
  if (!isUuid(alertId)) return null;
  const [row] = await reader.query<AlertToAnswer[]>(
    `select a.id, m.key as model, a.deployment_id as "deploymentId", d.slot_id as "slotId", d.version_id as "versionId",
       v.number, d.to_seq is null as current, a.episode_key as "episodeKey", a.series_key as "seriesKey", a.concern,
       a.subject, a.level, a.close_reason as "closeReason", a.closed_at is not null as closed, a.response
     from alert a join model m on m.id = a.model_id join deployment d on d.id = a.deployment_id
     join model_version v on v.id = d.version_id
     where a.id = $1 and a.model_id = $2`,
    [alertId, modelId],
  );
  return row ?? null;
}
