import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { PersonRow } from '../entities/person-row.js';
import { PolicyVersionRow } from '../entities/policy-version-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';
import { DatasetVersionRow } from '../entities/dataset-version-row.js';
import { TrainingRunRow } from '../entities/training-run-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { currentModel, currentVersion } from '../rows/current-state.js';
import type { PackagePerson } from './decision-package.js';

/** The model's and the policy's part of a package. */
export async function gatherModel(reader: Reader, modelId: string, policyVersionId: string | null) {
  const model = await reader.findOneByOrFail(ModelRow, { id: modelId });
  const state = await currentModel(reader, modelId);
  const policy = await reader.findOneByOrFail(PolicyVersionRow, { id: policyVersionId ?? state.policyVersionId });
  const { key, kind } = model;
  return {
    state,
    document: policy.document,
    model: { id: modelId, key, name: state.name, kind, riskTier: state.riskTier },
    policy: { key: policy.key, number: policy.number, digest: policy.digest },
  };
}

/** A content with its data and training, as approvers see it. */
export async function gatherContent(reader: Reader, contentId: string) {
  const content = await reader.findOneByOrFail(VersionContentRow, { id: contentId });
  const { id, digest, artifactDigest, signature, baselineDigest, goldenDigest, evaluationDigest, card } = content;
  const dataset = content.datasetVersionId
    ? await reader.findOneByOrFail(DatasetVersionRow, { id: content.datasetVersionId })
    : null;
  const run = content.trainingRunId
    ? await reader.findOneByOrFail(TrainingRunRow, { id: content.trainingRunId })
    : null;
  return {
    content: { id, digest, artifactDigest, signature, baselineDigest, goldenDigest, evaluationDigest, card },
    dataset: dataset && {
      key: dataset.key,
      number: dataset.number,
      digest: dataset.artifactDigest,
      rows: dataset.rows,
      quality: dataset.quality,
    },
    training: run && {
      trainer: run.trainer,
      parameters: run.parameters,
      metrics: run.metrics,
      seed: run.seed,
      codeDigest: run.codeDigest,
      datasetDigest: run.datasetDigest,
    },
  };
}

/** The champion that a candidate is compared with, or null. */
export async function gatherChampion(reader: Reader, championVersionId: string | null) {
  if (championVersionId === null) return null;
  const version = await reader.findOneByOrFail(ModelVersionRow, { id: championVersionId });
  const { contentId } = await currentVersion(reader, championVersionId);
  const gathered = contentId ? await gatherContent(reader, contentId) : null;
  return {
    versionId: version.id,
    number: version.number,
    contentDigest: gathered?.content.digest ?? null,
    artifactDigest: gathered?.content.artifactDigest ?? null,
    metrics: gathered?.training?.metrics ?? {},
  };
}

/** Open findings of the model. */
export async function gatherFindings(reader: Reader, modelId: string) {
  return reader.query<{ id: string; severity: string; title: string; reason: string }[]>(
    `select f.id, s.severity, s.title, s.reason from finding f
     join finding_state s on s.id = f.id and s.to_seq is null
     where f.model_id = $1 and s.status = 'open' order by f.opened_at, f.id`,
    [modelId],
  );
}

/** Id and key of a person, for a package. */
export async function gatherPerson(reader: Reader, id: string | null): Promise<PackagePerson | null> {
  if (id === null) return null;
  const person = await reader.findOneByOrFail(PersonRow, { id });
  return { id, key: person.key };
}
