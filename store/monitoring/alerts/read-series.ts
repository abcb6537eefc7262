import type { AlertState } from '../../../domain/monitoring/alerts/alert-state.js';
import type { Reader } from '../../database/reader.js';

/** The states of a deployment's series by key; those that never stepped are missing. */
export async function readSeries(
  reader: Reader,
  deploymentId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, AlertState>> {
  const rows = await reader.query<{ key: string; state: AlertState }[]>(
    'select series_key as key, state from alert_series where deployment_id = $1 and series_key = any($2::text[])',
    [deploymentId, keys],
  );
  return new Map(rows.map(({ key, state }) => [key, state]));
}
