import { monitoringSilent } from '../../../domain/notifications/monitoring-silent.js';
import { parseDuration } from '../../../domain/policy/parse-duration.js';
import type { Silence } from '../../../domain/ports/monitoring-store.js';
import type { StoreCore } from '../../core.js';
import type { Reader } from '../../database/reader.js';
import { newId } from '../../ids/new-id.js';
import { tellPeople } from '../../notifications/tell-people.js';
import { currentModel } from '../../rows/current-state.js';
import { system } from '../../transaction/audit-author.js';
import { writeTransaction } from '../../transaction/write-transaction.js';
import type { Writing } from '../../transaction/writing.js';
import { lockMonitor } from '../lock-monitor.js';
import { readWatchedSlots, type WatchedSlotRow } from '../read-watched-slots.js';

/** Key of the series; it is stepped by no window. */
const seriesKey = 'monitoring:silent';

/** A slot is silent when its newest run is older than so many cadences. */
const cadences = 3;
/** And older than this, milliseconds: a busy machine or a server that restarts is no silence where runs come by the second. */
const leastSilenceMs = 60_000;

interface Found extends WatchedSlotRow {
  readonly lastRunAt: Date | null;
}

/**
 * Opens the alert that nobody watches, for each serving slot without a run for three cadences, at least a minute: of wall time, since the
 * last run, or since it was resumed, began to serve or was changed, whichever is later. A paused, suspended or retired one
 * is not silent: somebody wants it so. An open alert stays as it is.
 */
export async function openSilences(store: StoreCore): Promise<readonly Silence[]> {
  const opened: Silence[] = [];
  for (const { slotId } of await findSilent(store.database.manager, null)) {
    const silence = await writeTransaction(store.database, system, async (beginning) => {
      await lockMonitor(beginning.reader, slotId);
      const locked = await beginning.lock({ slot: [slotId] });
      const [found] = await findSilent(locked.reader, slotId);
      return found === undefined ? null : open(await locked.lockHead(), found);
    });
    if (silence !== null) opened.push(silence);
  }
  return opened;
}

async function findSilent(reader: Reader, slotId: string | null): Promise<Found[]> {
  const slots = await readWatchedSlots(reader, slotId === null ? null : { slotId });
  const serving = slots.filter(({ state, paused }) => state === 'serving' && !paused);
  const rows = await reader.query<{ slotId: string; lastRunAt: Date | null }[]>(
    `select given.slot_id as "slotId", o.last_run_at as "lastRunAt"
     from unnest($1::uuid[], $2::float8[]) as given(slot_id, limit_ms)
     join slot s on s.id = given.slot_id join deployment d on d.slot_id = s.id and d.to_seq is null
     left join monitor o on o.slot_id = s.id
     where greatest(o.last_run_at, o.resumed_at, s.changed_at, d.since)
         < clock_timestamp() - given.limit_ms * interval '1 millisecond'
       and not exists (select 1 from alert a where a.id = o.silent_alert_id and a.closed_at is null)`,
    [
      serving.map((slot) => slot.slotId),
      serving.map(({ cadence }) => Math.max(leastSilenceMs, cadences * parseDuration(cadence))),
    ],
  );
  const silent = new Map(rows.map((row) => [row.slotId, row.lastRunAt]));
  return serving.flatMap((slot) => {
    const lastRunAt = silent.get(slot.slotId);
    return lastRunAt === undefined ? [] : [{ ...slot, lastRunAt }];
  });
}

async function open(writing: Writing, found: Found): Promise<Silence> {
  const { reader, now } = writing;
  const { slotId, modelId, model, environment, deploymentId, cadence, lastRunAt } = found;
  const alertId = newId();
  const episode = await nextEpisode(reader, deploymentId);
  const news = monitoringSilent({ model, environment, deploymentId, lastRunAt, silentSince: now, cadence });
  const { summary } = news.payload;
  const seq = writing.record({
    type: 'alert.opened',
    target: { type: 'Alert', id: alertId },
    modelKey: model,
    after: { episode, series: seriesKey, level: 'major', lastRunAt, cadence },
    reason: summary,
  });
  const { ownerId } = await currentModel(reader, modelId);
  await reader.query(
    `insert into alert (id, model_id, deployment_id, episode_key, series_key, concern, level, fired_at, opened_at, summary,
       response, response_reason, owner_id, seq)
     values ($1, $2, $3, $4, $5, 'monitoring', 'major', $6, $6, $7, 'notify', $8, $9, $10)`,
    [alertId, modelId, deploymentId, episode, seriesKey, now, summary, whyPeople, ownerId, seq],
  );
  await reader.query('update monitor set silent_alert_id = $2 where slot_id = $1', [slotId, alertId]);
  await tellPeople(writing, { ...news, modelId, deploymentId });
  return { slotId, model, environment, cadence, alertId, lastRunAt };
}

const whyPeople = 'No model can mend it that nobody looks: people are told.';

async function nextEpisode(reader: Reader, deploymentId: string): Promise<string> {
  const [row] = await reader.query<{ count: number }[]>(
    'select count(*)::int as count from alert where deployment_id = $1 and series_key = $2',
    [deploymentId, seriesKey],
  );
  return `${seriesKey}#${(row?.count ?? 0) + 1}`;
}
