import type { AlertNews } from '../../../domain/monitoring/alerts/group-notification.js';
import { initialAlertState } from '../../../domain/monitoring/alerts/initial-alert-state.js';
import { rulesFor } from '../../../domain/monitoring/alerts/rules-for.js';
import { stepAlert, type AlertStep } from '../../../domain/monitoring/alerts/step-alert.js';
import type { SeriesReading } from '../../../domain/monitoring/verdict/series-reading.js';
import { windowOf } from '../../../domain/monitoring/windows/window-of.js';
import type { MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import { reachFailPoint } from '../../../platform/fail-points/reach-fail-point.js';
import type { Reader } from '../../database/reader.js';
import type { Locked } from '../../transaction/write-transaction.js';
import type { WatchedDeployment } from '../windows/watched-deployment.js';
import { readOpenActs, type RecordedAct } from './read-open-acts.js';
import { readSeries } from './read-series.js';
import { writeAlertNews } from './write-alert-news.js';

/** A judgement of a window, for the alerts of its series. */
export interface SteppingWindow {
  readonly deployment: WatchedDeployment;
  readonly window: MonitoringWindow;
  readonly windowId: string;
  readonly readings: readonly SeriesReading[];
  readonly judgedAt: 'close' | 'maturity';
}

interface Stepped extends AlertStep {
  readonly reading: SeriesReading;
  readonly acts: readonly RecordedAct[];
}

/**
 * Steps every series of the readings by one window, under the slot's lock. The head of the audit chain is only taken when
 * an alert changed. Windows of a deployment that serves no longer, and those outside of its time, step nothing: what an
 * old version did is no news. Answers how many alerts changed.
 */
export async function stepSeries(locked: Locked, judged: SteppingWindow): Promise<number> {
  const { deployment, window, readings } = judged;
  const { id, policy, servesFrom, current } = deployment;
  if (!current || window.cell < windowOf(policy.window, servesFrom.getTime()).cell) return 0;
  const { reader } = locked;
  const states = await readSeries(
    reader,
    id,
    readings.map(({ key }) => key),
  );
  const openActs = await readOpenActs(reader, id);
  const stepped = readings.flatMap((reading): Stepped[] => {
    const state = states.get(reading.key) ?? initialAlertState(reading.key);
    if (state.lastWindowEnd !== null && window.end <= state.lastWindowEnd) return [];
    const acts = openActs.get(reading.key) ?? [];
    return [{ ...stepAlert(state, window, reading, rulesFor(reading, policy.alerts), acts), reading, acts }];
  });
  await writeSteps(reader, judged, stepped);
  const news = stepped.flatMap(({ events, reading }) => events.map((event): AlertNews => ({ event, reading })));
  if (news.length > 0) {
    await writeAlertNews(await locked.lockHead(), judged, news);
    await reachFailPoint('alert.beforeCommit');
  }
  return news.length;
}

/** One statement and one JSON text for all of them: a wide model has hundreds of series. */
async function writeSteps(reader: Reader, judged: SteppingWindow, stepped: readonly Stepped[]): Promise<void> {
  if (stepped.length === 0) return;
  const { deployment, window, windowId } = judged;
  const steps = stepped.map(({ reading, acts, events, state }) => ({
    key: reading.key,
    reading: withoutMeasures(reading),
    acts,
    events,
    state,
  }));
  await reader.query(
    `with given as (
       select * from jsonb_to_recordset($4::jsonb) as g(key text, reading jsonb, acts jsonb, events jsonb, state jsonb)
     ), series as (
       insert into alert_series (deployment_id, series_key, state, window_end) select $1::uuid, key, state, $2 from given
       on conflict (deployment_id, series_key) do update
       set state = excluded.state, window_end = excluded.window_end, changed_at = clock_timestamp()
     )
     insert into alert_step (deployment_id, series_key, window_end, window_id, reading, acts, events, state)
     select $1::uuid, key, $2, $3::uuid, reading, acts, events, state from given`,
    [deployment.id, new Date(window.end), windowId, JSON.stringify(steps)],
  );
}

/** The figures are in the verdict; a step keeps what it was decided by, and the words for it. */
function withoutMeasures({ measures: _, ...reading }: SeriesReading): Omit<SeriesReading, 'measures'> {
  return reading;
}
