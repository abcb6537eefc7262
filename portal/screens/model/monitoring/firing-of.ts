import type { Stretch } from '../../../chart/metric-chart.js';
import type { AlertLineFragment } from '../../../graph/operations/monitoring.js';

/** When alerts about something fired, in the time of the windows. */
export function firingOf(alerts: readonly AlertLineFragment[], kind: string, column: string): readonly Stretch[] {
  return alerts
    .filter((alert) => alert.kind === kind && alert.column === column && alert.segment === null)
    .flatMap(({ firedAt, clearedAt, closedAt }) => {
      if (firedAt === null) return [];
      const end = clearedAt ?? closedAt;
      return [{ from: Date.parse(firedAt), to: end === null ? null : Date.parse(end) }];
    })
    .sort((a, b) => a.from - b.from);
}
