import { firstDataset } from '../../domain/features/first-dataset.js';
import type { Reader } from '../database/reader.js';
import { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { TrainingRequestRow } from '../entities/training-request-row.js';
import { TrainingRunRow } from '../entities/training-run-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';
import { slotTime } from '../monitoring/slot-time.js';
import { currentVersion } from '../rows/current-state.js';
import { countLabels } from './count-labels.js';
import { labelsUntil } from './labels-until.js';
import { trainedUntil } from './trained-until.js';

/** What a retrain of a champion begins with. Times are in the slot's clock. */
export interface RetrainBasis {
  readonly slotId: string;
  readonly champion: { readonly versionId: string; readonly number: number };
  /** The dataset with raw rows that the champion's line of retrains began with. */
  readonly dataset: DatasetVersionRow;
  /** How the champion was trained. */
  readonly request: Pick<TrainingRequestRow, 'trainer' | 'parameters' | 'seed'>;
  readonly card: Readonly<Record<string, unknown>> | null;
  readonly now: Date;
  /** Labelled predictions before this time are learned from: later labels came early, and early ones are not like all. */
  readonly labelsUntil: Date;
  /** Labelled predictions since the champion's data end. */
  readonly freshLabels: number;
}

/** The basis of retraining a version that a slot serves; null when the product did not train it on a dataset of its own. */
export async function readRetrainBasis(
  reader: Reader,
  slotId: string,
  versionId: string,
): Promise<RetrainBasis | null> {
  const trained = await readTraining(reader, versionId);
  if (trained === null) return null;
  const { content, request, dataset } = trained;
  const { number } = await reader.findOneByOrFail(ModelVersionRow, { id: versionId });
  const until = await labelsUntil(reader, slotId);
  const since = await trainedUntil(reader, slotId, versionId, dataset);
  return {
    slotId,
    champion: { versionId, number },
    dataset: await rawDataset(reader, dataset),
    request: { trainer: request.trainer, parameters: request.parameters, seed: request.seed },
    card: content.card,
    now: await slotTime(reader, slotId),
    labelsUntil: until,
    freshLabels: await countLabels(reader, slotId, since, until),
  };
}

/** Content, request and dataset of a version that was trained here; null for any other. */
export async function readTraining(
  reader: Reader,
  versionId: string,
): Promise<{ content: VersionContentRow; request: TrainingRequestRow; dataset: DatasetVersionRow } | null> {
  const { contentId } = await currentVersion(reader, versionId);
  const content = contentId === null ? null : await reader.findOneByOrFail(VersionContentRow, { id: contentId });
  if (!content?.trainingRunId || !content.datasetVersionId) return null;
  const run = await reader.findOneByOrFail(TrainingRunRow, { id: content.trainingRunId });
  if (run.requestId === null) return null;
  return {
    content,
    request: await reader.findOneByOrFail(TrainingRequestRow, { id: run.requestId }),
    dataset: await reader.findOneByOrFail(DatasetVersionRow, { id: content.datasetVersionId }),
  };
}

/** A frozen dataset names the one from which its features were computed. */
async function rawDataset(reader: Reader, dataset: DatasetVersionRow): Promise<DatasetVersionRow> {
  const artifactDigest = firstDataset(dataset.artifactDigest, dataset.schema);
  if (artifactDigest === dataset.artifactDigest) return dataset;
  const found = await reader.findOne(DatasetVersionRow, { where: { artifactDigest }, order: { seq: 'ASC' } });
  return found ?? dataset;
}
