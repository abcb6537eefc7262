import type { AlertEvent } from '../../../domain/monitoring/alerts/alert-event.js';
import type { AlertNews } from '../../../domain/monitoring/alerts/group-notification.js';
import { alertsChanged } from '../../../domain/notifications/alerts-changed.js';
import { newId } from '../../ids/new-id.js';
import { tellPeople } from '../../notifications/tell-people.js';
import { send } from '../../outbox/send.js';
import { tellAlert } from '../../outbox/update-messages.js';
import { currentModel } from '../../rows/current-state.js';
import type { Writing } from '../../transaction/writing.js';
import type { SteppingWindow } from './step-series.js';

/**
 * Changes that the model's workflow hears. An episode that comes again is answered where it was not yet: a cool-down may
 * be over. Superseded ones it hears from the release.
 */
const toldToModel: readonly AlertEvent['kind'][] = ['opened', 'reopened', 'escalated', 'cleared'];

/**
 * Writes what a window did to alerts: their rows, an event each, a signal to the model's workflow for those that ask for a
 * response, and one notification for all of them.
 */
export async function writeAlertNews(
  writing: Writing,
  judged: SteppingWindow,
  news: readonly AlertNews[],
): Promise<void> {
  const { deployment, window, judgedAt } = judged;
  const { id: deploymentId, model, modelId, environment } = deployment;
  for (const one of news) {
    const alertId = one.event.kind === 'opened' ? newId() : await findAlert(writing, deploymentId, one.event);
    const seq = record(writing, model, alertId, one);
    if (one.event.kind === 'opened') await open(writing, judged, alertId, seq, one);
    else await change(writing, alertId, one);
    if (toldToModel.includes(one.event.kind)) await send(writing, tellAlert(model, alertId, one.event.kind));
  }
  const grouped = alertsChanged({ model, environment, deploymentId, window, judgedAt }, news);
  if (grouped === null) return;
  const [start, end] = [new Date(window.start), new Date(window.end)];
  await tellPeople(writing, { ...grouped, modelId, deploymentId, window: { start, end } });
}

async function findAlert({ reader }: Writing, deploymentId: string, { episode }: AlertEvent): Promise<string> {
  const [alert] = await reader.query<{ id: string }[]>(
    'select id from alert where deployment_id = $1 and episode_key = $2',
    [deploymentId, episode.key],
  );
  if (!alert) throw new Error(`The alert of the episode ${episode.key} is gone.`);
  return alert.id;
}

function record(writing: Writing, model: string, alertId: string, { event, reading }: AlertNews): number {
  const { kind, episode, muted } = event;
  const { key: series, effect, floor } = reading;
  return writing.record({
    type: `alert.${kind}`,
    target: { type: 'Alert', id: alertId },
    modelKey: model,
    after: { episode: episode.key, series, level: episode.level, effect, floor, muted },
    reason: reading.reason,
  });
}

async function open(
  writing: Writing,
  { deployment, windowId }: SteppingWindow,
  alertId: string,
  seq: number,
  { event: { episode }, reading }: AlertNews,
): Promise<void> {
  const { ownerId } = await currentModel(writing.reader, deployment.modelId);
  const { key, concern, subject, segment } = reading;
  await writing.reader.query(
    `insert into alert (id, model_id, deployment_id, episode_key, series_key, concern, subject, segment, level, window_id,
       fired_at, opened_at, summary, owner_id, seq)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      alertId,
      deployment.modelId,
      deployment.id,
      episode.key,
      key,
      concern,
      subject,
      segment,
      episode.level,
      windowId,
      new Date(episode.firedAt),
      writing.now,
      summaryOf(reading),
      ownerId,
      seq,
    ],
  );
}

/** What opened again is open as before; what cleared keeps the words that it had. */
async function change({ reader, now }: Writing, alertId: string, { event, reading: said }: AlertNews): Promise<void> {
  const { level, clearedAt } = event.episode;
  const ended = event.kind === 'cleared';
  await reader.query(
    `update alert set level = $2, cleared_at = $3, closed_at = $4, close_reason = $5, summary = coalesce($6, summary)
     where id = $1`,
    [
      alertId,
      level,
      clearedAt === null ? null : new Date(clearedAt),
      ended ? now : null,
      ended ? 'cleared' : null,
      ended ? null : summaryOf(said),
    ],
  );
}

function summaryOf({ subject, segment, reason }: AlertNews['reading']): string {
  return `${subject}${segment === null ? '' : ` (${segment})`}: ${reason}`;
}
