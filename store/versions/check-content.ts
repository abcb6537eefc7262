import type { Signature } from '../../domain/model/signature.js';
import type { Reader } from '../database/reader.js';
import type { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { invalidInput } from '../problem/problems.js';
import { requireArtifact } from '../rows/require-artifact.js';
import { requireDataset } from '../rows/require-dataset.js';
import { checkSignature } from './check-signature.js';
import { readTrainingRun, type GivenTrainingRun } from './read-training-run.js';

type Json = Readonly<Record<string, unknown>>;

/** Content as a person gives it: digests of uploaded bytes and plain JSON. */
export interface GivenContent {
  readonly artifactDigest: string;
  readonly signature: Signature;
  readonly baselineDigest?: string | null;
  readonly goldenDigest?: string | null;
  readonly evaluationDigest?: string | null;
  readonly dataset?: string | null;
  readonly card?: Json | null;
  readonly trainingRun?: Json | null;
}

export interface CheckedContent {
  readonly artifactDigest: string;
  readonly signature: Signature;
  readonly baselineDigest: string | null;
  readonly goldenDigest: string | null;
  readonly evaluationDigest: string | null;
  readonly dataset: DatasetVersionRow | null;
  readonly card: Json | null;
  /** With the digest of the data that it was trained on. */
  readonly trainingRun: (GivenTrainingRun & { readonly datasetDigest: string }) | null;
}

/** Everything that the content names exists and has the right form. Throws `NotFound` and `InvalidInput` with the path. */
export async function checkContent(reader: Reader, given: GivenContent): Promise<CheckedContent> {
  const digests = {
    artifactDigest: given.artifactDigest,
    baselineDigest: given.baselineDigest ?? null,
    goldenDigest: given.goldenDigest ?? null,
    evaluationDigest: given.evaluationDigest ?? null,
  };
  for (const [field, digest] of Object.entries(digests)) {
    if (digest !== null) await requireArtifact(reader, digest, ['input', field]);
  }
  checkSignature(given.signature);
  const dataset = given.dataset ? await requireDataset(reader, given.dataset) : null;
  return {
    ...digests,
    signature: given.signature,
    dataset,
    card: given.card ?? null,
    trainingRun: given.trainingRun ? trainedOn(readTrainingRun(given.trainingRun), dataset) : null,
  };
}

function trainedOn(run: GivenTrainingRun, dataset: DatasetVersionRow | null) {
  const datasetDigest = run.datasetDigest ?? dataset?.artifactDigest;
  if (datasetDigest) return { ...run, datasetDigest };
  throw invalidInput(
    ['input', 'trainingRun', 'datasetDigest'],
    'Name the dataset, or the digest of what it was trained on.',
  );
}
