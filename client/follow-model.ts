import type { Client } from './create-client.js';
import { fields } from './documents.js';
import { subscribe } from './subscribe.js';
import type { TimelineEntry } from './types.js';

/**
 * What happens to a model from now on, until the consumer leaves the loop: events of its timeline, judged windows
 * (`window.judged`, `details.window` is the id) and changed alerts (`alert.changed`). Throws as `subscribe`.
 */
export async function* followModel(client: Client, model: string): AsyncGenerator<TimelineEntry, void> {
  const document = `subscription Changes($key: String) { modelChanged(key: $key) { entry { ${fields.timelineEntry} } } }`;
  const changes = subscribe<{ modelChanged: { entry: TimelineEntry } }>(client, document, { key: model });
  for await (const { modelChanged } of changes) yield modelChanged.entry;
}
