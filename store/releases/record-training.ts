import type { TrainedContent } from '../../domain/ports/release-store.js';
import type { StoreCore } from '../core.js';
import { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { TrainingRequestRow } from '../entities/training-request-row.js';
import { TrainingRunRow } from '../entities/training-run-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';
import { newId } from '../ids/new-id.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { addContributor } from '../versions/add-contributor.js';
import { insertContent } from '../versions/insert-content.js';
import { versionTarget } from './version-target.js';

/** Writes the run and the content that it gave; the version does not move. The same request again answers the same content. */
export async function recordTraining(
  store: StoreCore,
  versionId: string,
  requestId: string,
  trained: TrainedContent,
): Promise<{ contentId: string }> {
  return writeTransaction(store.database, system, async (beginning) => {
    const locked = await beginning.lock({ model_version: [versionId] });
    const { reader } = locked;
    const earlier = await reader.findOneBy(TrainingRunRow, { requestId, outcome: 'succeeded' });
    if (earlier) {
      const content = await reader.findOneByOrFail(VersionContentRow, { trainingRunId: earlier.id });
      return { contentId: content.id };
    }
    const request = await reader.findOneByOrFail(TrainingRequestRow, { id: requestId, versionId });
    const dataset = await reader.findOneByOrFail(DatasetVersionRow, { id: trained.datasetId });
    const subject = await versionTarget(reader, versionId);

    const writing = await locked.lockHead();
    const seq = writing.record({
      type: 'training.recorded',
      ...subject,
      after: { trainingRequestId: requestId, artifactDigest: trained.artifactDigest, metrics: trained.metrics },
    });
    const runId = newId();
    await writing.insert(TrainingRunRow, {
      id: runId,
      requestId,
      versionId,
      trainer: request.trainer,
      parameters: request.parameters,
      metrics: trained.metrics,
      seed: request.seed,
      codeDigest: trained.codeDigest,
      datasetDigest: dataset.artifactDigest,
      environment: trained.environment,
      outcome: 'succeeded',
      reason: null,
      startedAt: new Date(trained.startedAt),
      endedAt: new Date(trained.endedAt),
    });
    const content = {
      versionId,
      artifactDigest: trained.artifactDigest,
      signature: trained.signature,
      baselineDigest: trained.baselineDigest,
      goldenDigest: trained.goldenDigest,
      evaluationDigest: trained.evaluationDigest,
      datasetVersionId: dataset.id,
      trainingRunId: runId,
      card: request.card,
      createdBy: request.requestedBy,
    };
    const { id } = await insertContent(writing, content, seq);
    // What the response asked for is the work of those who made its champion; the product is no contributor.
    const { origin } = await reader.findOneByOrFail(ModelVersionRow, { id: versionId });
    const { requestedBy } = request;
    if (origin === 'person' || request.labelsUntil === null) await addContributor(writing, versionId, requestedBy, seq);
    return { contentId: id };
  });
}
