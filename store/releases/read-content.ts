import { Failure } from '../../domain/failure/failure.js';
import type { VersionContent } from '../../domain/ports/release-store.js';
import type { Reader } from '../database/reader.js';
import { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { TrainingRunRow } from '../entities/training-run-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';

/** What a version consists of. Throws `ArtifactNotFound` for an id without a row. */
export async function readContent(reader: Reader, contentId: string): Promise<VersionContent> {
  const row = await reader.findOneBy(VersionContentRow, { id: contentId });
  if (!row) throw new Failure('ArtifactNotFound', `There is no version content ${contentId}.`);
  const dataset = row.datasetVersionId
    ? await reader.findOneByOrFail(DatasetVersionRow, { id: row.datasetVersionId })
    : null;
  const run = row.trainingRunId ? await reader.findOneByOrFail(TrainingRunRow, { id: row.trainingRunId }) : null;
  return {
    id: row.id,
    digest: row.digest,
    artifactDigest: row.artifactDigest,
    signature: row.signature,
    baselineDigest: row.baselineDigest,
    goldenDigest: row.goldenDigest,
    evaluationDigest: row.evaluationDigest,
    dataset: dataset && {
      id: dataset.id,
      key: dataset.key,
      digest: dataset.artifactDigest,
      schema: dataset.schema,
      quality: dataset.quality,
    },
    trainingRun: run && { id: run.id, metrics: run.metrics },
    card: row.card,
  };
}
