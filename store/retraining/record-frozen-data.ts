import type { FrozenData } from '../../domain/ports/release-store.js';
import type { StoreCore } from '../core.js';
import { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { TrainingRequestRow } from '../entities/training-request-row.js';
import { newId } from '../ids/new-id.js';
import { versionTarget } from '../releases/version-target.js';
import { onAccountOf } from '../transaction/audit-author.js';
import { plainJson } from '../transaction/plain-json.js';
import { writeTransaction } from '../transaction/write-transaction.js';

type Json = Readonly<Record<string, unknown>>;

/** Registers what was frozen for a retrain as a dataset version. The same bytes again answer the same version. */
export async function recordFrozenData(
  store: StoreCore,
  requestId: string,
  { key, artifactDigest, rows, schema, quality }: FrozenData,
): Promise<{ datasetId: string }> {
  const request = await store.database.manager.findOneByOrFail(TrainingRequestRow, { id: requestId });
  return writeTransaction(store.database, onAccountOf(request.requestedBy), async (beginning) => {
    const locked = await beginning.lock({ model_version: [request.versionId] });
    const { modelKey } = await versionTarget(locked.reader, request.versionId);
    const writing = await locked.lockHead();
    const same = await writing.reader.findOneBy(DatasetVersionRow, { key, artifactDigest });
    if (same) return { datasetId: same.id };
    const id = newId();
    const number = 1 + (await writing.reader.countBy(DatasetVersionRow, { key }));
    const described = { rows: String(rows), schema: plainJson(schema) as Json, quality: plainJson(quality) as Json };
    const seq = writing.record({
      type: 'dataset.registered',
      target: { type: 'DatasetVersion', id, version: number, digest: artifactDigest },
      modelKey: modelKey ?? null,
      after: { key, number, artifactDigest, rows, trainingRequestId: requestId },
    });
    await writing.insert(DatasetVersionRow, {
      id,
      key,
      number,
      artifactDigest,
      ...described,
      registeredBy: request.requestedBy,
      registeredAt: writing.now,
      seq,
    });
    return { datasetId: id };
  });
}
