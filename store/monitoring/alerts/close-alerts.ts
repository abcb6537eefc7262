import type { AlertState } from '../../../domain/monitoring/alerts/alert-state.js';
import { supersedeAlert } from '../../../domain/monitoring/alerts/supersede-alert.js';
import type { Writing } from '../../transaction/writing.js';

/** The deployment whose alerts end, and why. */
export interface EndedDeployment {
  readonly deploymentId: string;
  readonly model: string;
  /** In the slot's clock. */
  readonly at: Date;
  readonly reason: 'superseded' | 'retired';
}

/**
 * Ends every series and every open alert of a deployment that serves no longer: what it did is no news any more, and the
 * series of the next one begin anew. To be called under the slot's lock, in the transaction that ends the deployment.
 */
export async function closeAlerts(writing: Writing, ended: EndedDeployment): Promise<void> {
  const { reader, now } = writing;
  const { deploymentId, model, at, reason } = ended;
  await endSeries(writing, deploymentId, at);
  const [alerts] = await reader.query<[{ id: string; episode: string; level: string }[], number]>(
    `update alert set cleared_at = $2, closed_at = $3, close_reason = $4
     where deployment_id = $1 and closed_at is null returning id, episode_key as episode, level`,
    [deploymentId, at, now, reason],
  );
  for (const { id, episode, level } of alerts) {
    writing.record({
      type: `alert.${reason}`,
      target: { type: 'Alert', id },
      modelKey: model,
      after: { episode, level, closeReason: reason },
    });
  }
}

async function endSeries({ reader, now }: Writing, deploymentId: string, at: Date): Promise<void> {
  const series = await reader.query<{ key: string; state: AlertState }[]>(
    `select series_key as key, state from alert_series where deployment_id = $1 and state ->> 'phase' <> 'ok'`,
    [deploymentId],
  );
  if (series.length === 0) return;
  const states = series.map(({ state }) => JSON.stringify(supersedeAlert(state, at.getTime()).state));
  await reader.query(
    `update alert_series s set state = given.state, changed_at = $4
     from unnest($2::text[], $3::jsonb[]) as given(key, state) where s.deployment_id = $1 and s.series_key = given.key`,
    [deploymentId, series.map(({ key }) => key), states, now],
  );
}
