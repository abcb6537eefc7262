import type { Reader } from '../database/reader.js';
import type { DatasetVersionRow } from '../entities/dataset-version-row.js';

/**
 * The time of the newest row of a version's data, as their quality report says. Where it does not, when the version began
 * to serve: it was trained before.
 */
export async function trainedUntil(
  reader: Reader,
  slotId: string,
  versionId: string,
  { schema, quality }: Pick<DatasetVersionRow, 'schema' | 'quality'>,
): Promise<Date> {
  const measured = newestTime(quality, schema['time']);
  if (measured !== null) return measured;
  const [row] = await reader.query<{ since: Date | null }[]>(
    'select min(coalesce(clock_since, since)) as since from deployment where slot_id = $1 and version_id = $2',
    [slotId, versionId],
  );
  if (row?.since) return row.since;
  throw new Error(`Version ${versionId} never served in slot ${slotId}.`);
}

/** Times of a dataset have no zone and are read as UTC. */
function newestTime(quality: unknown, column: unknown): Date | null {
  const max = member(member(member(quality, 'columns'), column), 'max');
  if (typeof max !== 'string') return null;
  const time = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(max) ? max : `${max}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

function member(value: unknown, key: unknown): unknown {
  if (typeof value !== 'object' || value === null || typeof key !== 'string' || !Object.hasOwn(value, key)) return null;
  return (value as Record<string, unknown>)[key];
}
