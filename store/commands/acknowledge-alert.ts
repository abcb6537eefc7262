import { applyAlertAct } from '../../domain/monitoring/alerts/apply-alert-act.js';
import type { AlertAct } from '../../domain/monitoring/alerts/alert-act.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkText } from '../command/check-field.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { requireAlert, type AlertSubject } from '../monitoring/alerts/require-alert.js';
import { readSeries } from '../monitoring/alerts/read-series.js';
import { slotTime } from '../monitoring/slot-time.js';
import { requireRole } from '../people/require-role.js';
import { conflict, invalidInput } from '../problem/problems.js';
import type { Writing } from '../transaction/writing.js';

export interface AcknowledgeAlertInput {
  readonly idempotencyKey: string;
  readonly alertId: string;
  readonly note?: string | null;
  /** ISO 8601, in the slot's clock: until then nobody is told of the series. Needs a note. */
  readonly muteUntil?: string | null;
}

export interface AcknowledgeAlertValue {
  readonly alertId: string;
  readonly modelId: string;
}

/**
 * Somebody has seen an alert and, if they say so, wants no more news of its series until a time. Both are recorded acts:
 * the series' state is a pure function of readings and acts, and no act moves its phase.
 */
export async function acknowledgeAlert(
  store: StoreCore,
  actor: Actor,
  input: AcknowledgeAlertInput,
): Promise<Outcome<AcknowledgeAlertValue>> {
  return runCommand(store, actor, 'acknowledgeAlert', input, async (beginning, person) => {
    const note = input.note ?? null;
    if (note !== null) checkText('note', note, 4000);
    const alert = await requireAlert(beginning.reader, person, input.alertId);
    requireRole(person, alert.team, 'acknowledgeAlert');
    const locked = await beginning.lock({ slot: [alert.slotId] });
    const { closed } = await requireAlert(locked.reader, person, input.alertId);
    if (closed) throw conflict('AlertClosed', 'The alert is closed: there is nothing to acknowledge any more.');
    const muteUntil = readMute(input.muteUntil ?? null, note, await slotTime(locked.reader, alert.slotId));
    await record(await locked.lockHead(), alert, person.personId, note, muteUntil);
    return { alertId: alert.id, modelId: alert.modelId };
  });
}

function readMute(text: string | null, note: string | null, now: Date): Date | null {
  if (text === null) return null;
  const until = new Date(text);
  const path = ['input', 'muteUntil'];
  if (Number.isNaN(until.getTime())) throw invalidInput(path, 'muteUntil must be an ISO 8601 time.');
  if (until <= now) {
    throw invalidInput(path, `muteUntil must be later than the clock of the model, ${now.toISOString()}.`);
  }
  if (note === null) throw invalidInput(['input', 'note'], 'Who mutes an alert says why.');
  return until;
}

async function record(
  writing: Writing,
  alert: AlertSubject,
  by: string,
  note: string | null,
  muteUntil: Date | null,
): Promise<void> {
  const { reader, now } = writing;
  const acts: AlertAct[] = [{ kind: 'acknowledge', by }];
  if (muteUntil !== null) acts.push({ kind: 'mute', by, until: muteUntil.getTime(), reason: note ?? '' });
  const seq = writing.record({
    type: 'alert.acknowledged',
    target: { type: 'Alert', id: alert.id },
    modelKey: alert.model,
    after: { episode: alert.episodeKey, series: alert.seriesKey, muteUntil },
    reason: note,
  });
  await reader.query(
    `insert into alert_act (alert_id, act, person_id, acted_at, seq)
     select $1::uuid, act, $3::uuid, $4, $5 from jsonb_array_elements($2::jsonb) with ordinality as given(act, place)
     order by place`,
    [alert.id, JSON.stringify(acts), by, now, seq],
  );
  await reader.query(
    `update alert set acknowledged_by = $2, acknowledged_at = $3, note = coalesce($4, note),
       muted_until = coalesce($5, muted_until), mute_reason = case when $5::timestamptz is null then mute_reason else $4 end
     where id = $1`,
    [alert.id, by, now, note, muteUntil],
  );
  const series = await readSeries(reader, alert.deploymentId, [alert.seriesKey]);
  const state = series.get(alert.seriesKey);
  if (state === undefined) return;
  await reader.query(
    'update alert_series set state = $3, changed_at = $4 where deployment_id = $1 and series_key = $2',
    [alert.deploymentId, alert.seriesKey, JSON.stringify(acts.reduce(applyAlertAct, state)), now],
  );
}
