import type { Client } from './create-client.js';
import { fields } from './documents.js';
import type { ModelDetail } from './types.js';

/** A model by its key, now or as it was recorded at `asOf` (ISO 8601); null when there is none in one's scope. */
export async function findModel(client: Client, key: string, asOf?: string): Promise<ModelDetail | null> {
  const document = `query Model($key: String!, $asOf: DateTime) {
    model(key: $key, asOf: $asOf) { ${fields.modelSummary} ${fields.modelDetail} }
  }`;
  return (await client.query<{ model: ModelDetail | null }>(document, { key, asOf })).model;
}
