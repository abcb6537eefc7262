import type { AlertSummary } from '../../client/index.js';
import type { Io } from '../io.js';
import { printTable } from './table.js';
import { camelCase } from './words.js';
import { when } from './when.js';

/** Alerts as a table, then what each says and what became of it. */
export function printAlerts(io: Io, alerts: readonly AlertSummary[], empty: string): void {
  printTable(
    io,
    ['model', 'alert', 'state', 'level', 'since', 'closed', 'response', 'seen by', 'says'],
    alerts.map((alert) => [
      alert.model.key,
      alert.seriesKey,
      camelCase(alert.state),
      alert.level,
      when(alert.firedAt ?? alert.openedAt),
      alert.closedAt && `${when(alert.clearedAt ?? alert.closedAt)} (${alert.closeReason})`,
      response(alert),
      alert.acknowledgedBy?.key,
      alert.summary,
    ]),
    empty,
  );
}

/** An alert as one line, while it is followed. */
export function alertLine(alert: AlertSummary): string {
  return `${alert.model.key}  ${alert.seriesKey}  ${camelCase(alert.state)}  ${alert.summary}`;
}

function response({ response: asked, releaseVersion }: AlertSummary): string | null {
  return releaseVersion ? `${asked}: version ${releaseVersion.number}` : asked;
}
