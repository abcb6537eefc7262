import type { Client } from './create-client.js';
import { fields } from './documents.js';
import type { AlertState, AlertSummary } from './monitoring-types.js';
import type { Page, PageRequest } from './types.js';

/** Alerts of one model or of all in scope: open episodes first, closed ones last; the newest first among equals. */
export async function listAlerts(
  client: Client,
  options: PageRequest & { readonly model?: string; readonly state?: AlertState } = {},
): Promise<Page<AlertSummary>> {
  const document = `query Alerts($model: String, $state: AlertState, $first: Int, $after: String) {
    alerts(model: $model, state: $state, first: $first, after: $after) { nodes { ${fields.alert} } ${fields.page} }
  }`;
  return (await client.query<{ alerts: Page<AlertSummary> }>(document, { ...options })).alerts;
}
