import { readDatasetSchema } from '../../domain/features/read-dataset-schema.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkKey } from '../command/check-field.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { newId } from '../ids/new-id.js';
import { requireRole } from '../people/require-role.js';
import { invalidInput } from '../problem/problems.js';
import { requireArtifact } from '../rows/require-artifact.js';

type Json = Readonly<Record<string, unknown>>;

export interface RegisterDatasetInput {
  readonly idempotencyKey: string;
  readonly key: string;
  readonly artifactDigest: string;
  /** Columns, label and feature definitions. */
  readonly schema: Json;
  /** What the preparation found; `rows` is the number of rows. */
  readonly quality?: Json | null;
}

export interface RegisterDatasetValue {
  readonly datasetId: string;
}

/** Registers bytes that were uploaded before as the next version of a dataset. The same bytes again answer the same version. */
export async function registerDataset(
  store: StoreCore,
  actor: Actor,
  input: RegisterDatasetInput,
): Promise<Outcome<RegisterDatasetValue>> {
  return runCommand(store, actor, 'registerDataset', input, async (beginning, person) => {
    checkKey('key', input.key);
    const rows = input.quality?.['rows'];
    if (typeof rows !== 'number' || !Number.isSafeInteger(rows) || rows < 0) {
      throw invalidInput(['input', 'quality', 'rows'], 'quality.rows must say how many rows the dataset has.');
    }
    requireRole(person, null, 'registerDataset');
    checkSchema(input.schema);
    await requireArtifact(beginning.reader, input.artifactDigest, ['input', 'artifactDigest']);

    const writing = await (await beginning.lock({})).lockHead();
    const { key, artifactDigest } = input;
    const same = await beginning.reader.findOneBy(DatasetVersionRow, { key, artifactDigest });
    if (same) return { datasetId: same.id };
    const id = newId();
    const number = 1 + (await beginning.reader.countBy(DatasetVersionRow, { key }));
    const quality = input.quality ?? {};
    const seq = writing.record({
      type: 'dataset.registered',
      target: { type: 'DatasetVersion', id, version: number, digest: artifactDigest },
      after: { key, number, artifactDigest, rows, schema: input.schema, quality },
    });
    await writing.insert(DatasetVersionRow, {
      id,
      key,
      number,
      artifactDigest,
      rows: String(rows),
      schema: input.schema,
      quality,
      registeredBy: actor.personId,
      registeredAt: writing.now,
      seq,
    });
    return { datasetId: id };
  });
}

function checkSchema(given: Json): void {
  const read = readDatasetSchema(given);
  if (read.ok) return;
  const [first] = read.issues;
  const all = read.issues.map((issue) => `${issue.path}: ${issue.message}`).join('\n');
  throw invalidInput(['input', 'schema', ...(first?.path.split('.') ?? [])], all, undefined, 'SchemaInvalid');
}
