import type { StoreCore } from '../core.js';
import { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { TrainingRequestRow } from '../entities/training-request-row.js';
import { TrainingRunRow } from '../entities/training-run-row.js';
import { newId } from '../ids/new-id.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { versionTarget } from './version-target.js';

/** Writes that a training could not be done, once for each request. */
export async function recordTrainingFailure(
  store: StoreCore,
  versionId: string,
  requestId: string,
  reason: string,
  startedAt: string,
): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const locked = await beginning.lock({ model_version: [versionId] });
    const { reader } = locked;
    if (await reader.existsBy(TrainingRunRow, { requestId })) return;
    const request = await reader.findOneByOrFail(TrainingRequestRow, { id: requestId, versionId });
    const dataset = await reader.findOneByOrFail(DatasetVersionRow, { id: request.datasetVersionId });
    const subject = await versionTarget(reader, versionId);
    const writing = await locked.lockHead();
    writing.record({ type: 'training.failed', ...subject, after: { trainingRequestId: requestId }, reason });
    await writing.insert(TrainingRunRow, {
      id: newId(),
      requestId,
      versionId,
      trainer: request.trainer,
      parameters: request.parameters,
      metrics: {},
      seed: request.seed,
      codeDigest: null,
      datasetDigest: dataset.artifactDigest,
      environment: {},
      outcome: 'failed',
      reason,
      startedAt: new Date(startedAt),
      endedAt: writing.now,
    });
  });
}
