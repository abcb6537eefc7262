import type { AlertRecord } from '../../../store/queries/monitoring/shown-alerts.js';
import type { WindowRecord } from '../../../store/queries/monitoring/windows.js';
import { toOpaqueId } from '../../../domain/ids/to-opaque-id.js';
import type { TimelineView } from '../view-timeline.js';
import { windowVerdict } from './window-verdict.js';

/** A judged window as news of its model. It is not in the audit trail, so it has no number. */
export function windowEntry(window: WindowRecord): TimelineView {
  const { start, end, rows, revision, mature } = window;
  const verdict = windowVerdict(window);
  const from = start.toISOString().slice(0, 16).replace('T', ' ');
  return {
    at: window.decidedAt ?? end,
    type: 'window.judged',
    summary: `The window from ${from} was judged${revision > 1 ? ' again' : ''}: ${words(verdict)}`,
    actorId: 'system',
    seq: null,
    details: { window: toOpaqueId('MonitoringWindow', window.id), start, end, rows, revision, mature, verdict },
  };
}

/** A changed alert as news of its model, likewise. `at` is when it is told. */
export function alertEntry(alert: AlertRecord, at: Date): TimelineView {
  const { kind, column, segment, state, level, episode } = alert;
  return {
    at,
    type: 'alert.changed',
    summary: `${kind}${column ? ` of ${column}` : ''} is ${words(state)}. ${alert.summary}`,
    actorId: 'system',
    seq: null,
    details: { alert: toOpaqueId('Alert', alert.id), kind, column, segment, state, level, episode },
  };
}

/** `no data` of `noData`. */
function words(status: string): string {
  return status.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
