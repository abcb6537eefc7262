import { isUuid } from '../../../domain/ids/is-uuid.js';
import type { Actor } from '../../../domain/people/actor.js';
import { maySee } from '../../../domain/people/may-see.js';
import type { Reader } from '../../database/reader.js';
import { notFound } from '../../problem/problems.js';

/** An alert that a command is about. */
export interface AlertSubject {
  readonly id: string;
  readonly modelId: string;
  readonly model: string;
  readonly team: string;
  readonly slotId: string;
  readonly deploymentId: string;
  readonly seriesKey: string;
  readonly episodeKey: string;
  readonly closed: boolean;
}

/** The alert with this id, where the actor may see it. Throws `NotFound`. */
export async function requireAlert(reader: Reader, actor: Actor, id: string): Promise<AlertSubject> {
  const [alert] = isUuid(id)
    ? await reader.query<AlertSubject[]>(
        `select a.id, a.model_id as "modelId", m.key as model, t.key as team, d.slot_id as "slotId",
           a.deployment_id as "deploymentId", a.series_key as "seriesKey", a.episode_key as "episodeKey",
           a.closed_at is not null as closed
         from alert a join model m on m.id = a.model_id join team t on t.id = m.team_id
         join deployment d on d.id = a.deployment_id where a.id = $1`,
        [id],
      )
    : [];
  if (alert && maySee(actor.grants, alert.team)) return alert;
  throw notFound('AlertNotFound', `There is no alert ${id.slice(0, 100)}.`, { path: ['input', 'alertId'] });
}
