import type { RetrainData, TrainingRequest } from '../../domain/ports/release-store.js';
import type { Reader } from '../database/reader.js';
import { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { TrainingRequestRow } from '../entities/training-request-row.js';
import { frozenKey } from '../retraining/frozen-key.js';

async function retrainOf(
  reader: Reader,
  { versionId, evaluationRows, labelsUntil }: TrainingRequestRow,
  base: string,
): Promise<RetrainData | null> {
  if (evaluationRows === null || labelsUntil === null) return null;
  const { number } = await reader.findOneByOrFail(ModelVersionRow, { id: versionId });
  return { evaluationRows, labelsUntil: labelsUntil.toISOString(), datasetKey: frozenKey(base, number) };
}

/** The newest training that was asked for and has no run yet; null without one. */
export async function readTrainingRequest(reader: Reader, versionId: string): Promise<TrainingRequest | null> {
  const [open] = await reader.query<{ id: string }[]>(
    `select q.id from training_request q where q.version_id = $1
     and not exists (select 1 from training_run r where r.request_id = q.id)
     order by q.requested_at desc, q.id desc limit 1`,
    [versionId],
  );
  if (!open) return null;
  const row = await reader.findOneByOrFail(TrainingRequestRow, { id: open.id });
  const dataset = await reader.findOneByOrFail(DatasetVersionRow, { id: row.datasetVersionId });
  return {
    id: row.id,
    trainer: row.trainer,
    parameters: row.parameters,
    seed: row.seed,
    dataset: { id: dataset.id, digest: dataset.artifactDigest, schema: dataset.schema },
    card: row.card,
    requestedBy: row.requestedBy,
    retrain: await retrainOf(reader, row, dataset.key),
  };
}
