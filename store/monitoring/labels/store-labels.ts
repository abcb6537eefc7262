import { canonicalJson } from '../../../domain/audit/canonical-json.js';
import type { GroundTruth } from '../../../domain/monitoring/labels/ground-truth.js';
import type { Reader } from '../../database/reader.js';

/** What became of some labels of one slot. */
export interface StoredLabels {
  /** First labels and corrections; a label that says the same again is not among them. */
  readonly written: number;
  /** Ids that no prediction has yet; their labels are kept and joined when it comes. */
  readonly unknown: readonly string[];
}

interface Known {
  readonly revision: number;
  readonly content: string;
}

interface Revision extends GroundTruth {
  readonly revision: number;
}

/**
 * Stores labels of one slot: the first one of a prediction is revision 1, another one a correction, the same again
 * changes nothing. Rows go in by prediction id, so that two batches at once cannot lock each other out; a race for the
 * same revision ends the transaction, which is to be repeated.
 */
export async function storeLabels(
  reader: Reader,
  slotId: string,
  reportedBy: string,
  labels: readonly GroundTruth[],
): Promise<StoredLabels> {
  const ids = [...new Set(labels.map(({ predictionId }) => predictionId))];
  const revisions = revise(labels, await readNewest(reader, slotId, ids));
  await insert(reader, slotId, reportedBy, revisions);
  return { written: revisions.length, unknown: await readUnknown(reader, slotId, ids) };
}

async function readNewest(reader: Reader, slotId: string, ids: readonly string[]): Promise<Map<string, Known>> {
  const rows = await reader.query<{ id: string; revision: number; label: unknown; values: unknown }[]>(
    `select distinct on (prediction_id) prediction_id as id, revision, label, "values" from ground_truth
     where slot_id = $1 and prediction_id = any($2::text[]) order by prediction_id, revision desc`,
    [slotId, ids],
  );
  return new Map(rows.map(({ id, revision, label, values }) => [id, { revision, content: contentOf(label, values) }]));
}

function revise(labels: readonly GroundTruth[], known: Map<string, Known>): Revision[] {
  const revisions: Revision[] = [];
  for (const label of labels) {
    const content = contentOf(label.label, label.values);
    const newest = known.get(label.predictionId);
    if (newest?.content === content) continue;
    const revision = (newest?.revision ?? 0) + 1;
    known.set(label.predictionId, { revision, content });
    revisions.push({ ...label, revision });
  }
  const order = (one: Revision, other: Revision): number =>
    one.predictionId === other.predictionId
      ? one.revision - other.revision
      : one.predictionId < other.predictionId
        ? -1
        : 1;
  return revisions.sort(order);
}

function contentOf(label: unknown, values: unknown): string {
  return canonicalJson([label, values]);
}

async function insert(
  reader: Reader,
  slotId: string,
  reportedBy: string,
  revisions: readonly Revision[],
): Promise<void> {
  if (revisions.length === 0) return;
  const ids = revisions.map(({ predictionId }) => predictionId);
  const numbers = revisions.map(({ revision }) => revision);
  const times = revisions.map(({ observedAt }) => observedAt.toISOString());
  await reader.query(
    `insert into ground_truth (slot_id, prediction_id, revision, label, observed_at, "values", reported_by)
     select $1::uuid, given.*, $7::uuid from unnest($2::text[], $3::integer[], $4::jsonb[], $5::timestamptz[], $6::jsonb[]) as given`,
    [
      slotId,
      ids,
      numbers,
      revisions.map(({ label }) => JSON.stringify(label)),
      times,
      revisions.map(({ values }) => values && JSON.stringify(values)),
      reportedBy,
    ],
  );
  await reader.query(
    `insert into label_waiting (slot_id, prediction_id, revision, observed_at)
     select $1::uuid, given.* from unnest($2::text[], $3::integer[], $4::timestamptz[]) as given`,
    [slotId, ids, numbers, times],
  );
}

async function readUnknown(reader: Reader, slotId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await reader.query<{ id: string }[]>(
    `select given.id from unnest($2::text[]) with ordinality as given(id, place)
     where not exists (select 1 from prediction_key k where k.slot_id = $1 and k.id = given.id) order by given.place`,
    [slotId, ids],
  );
  return rows.map(({ id }) => id);
}
