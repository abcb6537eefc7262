import { join } from 'node:path';
import { FeatureError } from '../../domain/features/feature-error.js';
import { firstDataset } from '../../domain/features/first-dataset.js';
import { readDatasetSchema } from '../../domain/features/read-dataset-schema.js';
import { Failure } from '../../domain/failure/failure.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type {
  ReleaseFacts,
  ReleaseStore,
  RetrainData,
  TrainingRequest,
  VersionContent,
} from '../../domain/ports/release-store.js';
import { DatasetError } from '../../profiling/dataset-error.js';
import { freezeDataset, type FrozenDataset } from '../../profiling/freeze-dataset.js';

/** What a trainer reads. */
export interface TrainingData {
  readonly datasetId: string;
  readonly parquetPath: string;
  readonly schema: unknown;
  readonly evaluationRows: number | null;
  readonly inheritFrom: string | null;
}

interface FreezeDeps {
  readonly releases: ReleaseStore;
  readonly artifacts: ArtifactStore;
}

/** On fewer rows nobody can tell whether a candidate is as good as its champion. */
const fewestEvaluationRows = 1_000;

/**
 * Freezes what a retrain learns from into a dataset of its own: the dataset that the champion's line began with, and the
 * labelled predictions since. Throws `TrainerFailed` when too few of these are new.
 */
export async function freezeRetrain(
  { releases, artifacts }: FreezeDeps,
  { modelId, policy }: ReleaseFacts,
  { id: requestId, dataset }: TrainingRequest,
  { evaluationRows, datasetKey: key }: RetrainData,
  outFolder: string,
): Promise<TrainingData> {
  if (evaluationRows < fewestEvaluationRows) throw tooFew(evaluationRows);
  const reading = readDatasetSchema(dataset.schema);
  if (!reading.ok)
    throw new Failure('TrainerFailed', 'the dataset of the champion has no schema to compute features by');
  const parquetPath = await artifacts.path(dataset.digest);
  const frozen = await freeze({
    base: { parquetPath, digest: dataset.digest, schema: reading.schema },
    predictionsAfter: (time) => releases.labelledPredictions(requestId, time),
    outPath: join(outFolder, 'dataset.parquet'),
  });
  if (frozen.predictions < evaluationRows) throw tooFew(frozen.predictions);
  const { schema, rows, quality } = frozen;
  const { digest: artifactDigest } = await artifacts.putFile(frozen.outPath, 'application/vnd.apache.parquet');
  const { datasetId } = await releases.recordFrozenData(requestId, { key, artifactDigest, rows, schema, quality });
  const champion = await releases.championContent(modelId, policy.deployment.environment);
  const baseline =
    champion && sharesFeatures(champion.content, dataset.digest) ? champion.content.baselineDigest : null;
  const inheritFrom = baseline === null ? null : await artifacts.path(baseline);
  return { datasetId, parquetPath: frozen.outPath, schema, evaluationRows, inheritFrom };
}

/** The same raw dataset, so the same definitions: the champion may be another one by now. */
function sharesFeatures({ dataset }: VersionContent, digest: string): boolean {
  return dataset !== null && firstDataset(dataset.digest, dataset.schema) === digest;
}

/** What is wrong with the data is no fault of the machine: trying again does not help. */
async function freeze(input: Parameters<typeof freezeDataset>[0]): Promise<FrozenDataset> {
  try {
    return await freezeDataset(input);
  } catch (error) {
    if (error instanceof DatasetError || error instanceof FeatureError)
      throw new Failure('TrainerFailed', error.message);
    throw error;
  }
}

function tooFew(rows: number): Failure {
  return new Failure(
    'TrainerFailed',
    `the newest third of the labelled predictions since the champion's training has ${rows} rows; ` +
      `at least ${fewestEvaluationRows} are needed to compare with the champion`,
    { rows, fewestEvaluationRows },
  );
}
