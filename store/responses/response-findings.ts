import type { Reader } from '../database/reader.js';

/** Business key of the finding in which the product says that it cannot help itself against an alert. */
export function findingCause(alertId: string): string {
  return `response/${alertId}`;
}

/** Open findings of this kind of a model. */
export async function responseFindings(reader: Reader, modelId: string): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }[]>(
    `select f.id from finding f join finding_state s on s.id = f.id and s.to_seq is null
     where f.model_id = $1 and f.cause like 'response/%' and s.status = 'open'`,
    [modelId],
  );
  return rows.map(({ id }) => id);
}
