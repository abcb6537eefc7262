import { toOpaqueId } from '../ids/to-opaque-id.js';
import { groupNotification, type AlertNews } from '../monitoring/alerts/group-notification.js';
import type { MonitoringWindow } from '../monitoring/windows/monitoring-window.js';
import type { News } from './news.js';
import { modelPage } from './portal-paths.js';
import { utcMinute } from './utc-minute.js';

export interface JudgedWindow {
  readonly model: string;
  readonly environment: string;
  readonly deploymentId: string;
  readonly window: MonitoringWindow;
  /** A window is judged twice: drift and data quality at its close, performance when its labels are mature. */
  readonly judgedAt: 'close' | 'maturity';
}

/** At most so many series are listed; the count tells of the rest. */
const listed = 20;

/**
 * What one judgement of a window did to the alerts of a model, as one message, worst first; null when there is nothing to
 * tell (muted, or told before).
 */
export function alertsChanged(judged: JudgedWindow, news: readonly AlertNews[]): News | null {
  const told = groupNotification(news);
  const [worst] = told;
  if (worst === undefined) return null;
  const { model, environment, deploymentId, window, judgedAt } = judged;
  const [from, to] = [new Date(window.start), new Date(window.end)];
  return {
    kind: 'alerts.changed',
    key: `${deploymentId}/${window.size}/${from.toISOString()}/${judgedAt}`,
    payload: {
      model,
      summary:
        `${model} in ${environment}, window from ${utcMinute(from)} to ${utcMinute(to)}: alerts ${counts(told)}. ` +
        `Worst: ${worst.reading.subject} (${worst.event.episode.level}). ${worst.reading.reason}`,
      path: modelPage(model),
      details: {
        environment,
        deploymentId: toOpaqueId('Deployment', deploymentId),
        window: { size: window.size, start: from.toISOString(), end: to.toISOString() },
        judgedAt,
        count: told.length,
        alerts: told.slice(0, listed).map(describe),
      },
    },
  };
}

function counts(told: readonly AlertNews[]): string {
  const kinds = told.map(({ event }) => event.kind);
  return [...new Set(kinds)].map((kind) => `${kinds.filter((one) => one === kind).length} ${kind}`).join(', ');
}

function describe({ event, reading }: AlertNews): Readonly<Record<string, unknown>> {
  const { concern, subject, segment, effect, floor, reason } = reading;
  const { key, level } = event.episode;
  return { change: event.kind, episode: key, level, concern, subject, segment, effect, floor, reason };
}
