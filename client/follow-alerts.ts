import type { Client } from './create-client.js';
import { fields } from './documents.js';
import type { AlertSummary } from './monitoring-types.js';
import { subscribe } from './subscribe.js';

/** Alerts as they change from now on, of one model or of all in scope, until the consumer leaves the loop. Throws as `subscribe`. */
export async function* followAlerts(client: Client, model?: string): AsyncGenerator<AlertSummary, void> {
  const document = `subscription Alerts($model: String) { alertChanged(model: $model) { ${fields.alert} } }`;
  const changes = subscribe<{ alertChanged: AlertSummary }>(client, document, model === undefined ? {} : { model });
  for await (const { alertChanged } of changes) yield alertChanged;
}
