import type { ModelVersionRow } from '../entities/model-version-row.js';
import type { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import { TrainingRunRow } from '../entities/training-run-row.js';
import { newId } from '../ids/new-id.js';
import type { Writing } from '../transaction/writing.js';
import { addContributor } from './add-contributor.js';
import type { CheckedContent } from './check-content.js';
import { insertContent } from './insert-content.js';
import { moveVersion } from './move-version.js';

interface Target {
  readonly model: string;
  readonly version: ModelVersionRow;
  readonly state: ModelVersionStateRow;
}

/** Gives a version that is in development inProgress its content, and moves it to development passed. */
export async function registerContent(
  writing: Writing,
  { model, version, state }: Target,
  content: CheckedContent,
  actorId: string,
): Promise<void> {
  const seq = writing.record({
    type: 'version.contentGiven',
    target: { type: 'ModelVersion', id: version.id, version: version.number, digest: content.artifactDigest },
    modelKey: model,
    after: {
      ...content,
      dataset: content.dataset && { key: content.dataset.key, digest: content.dataset.artifactDigest },
    },
  });
  const { trainingRun, dataset, ...parts } = content;
  const trainingRunId = trainingRun && (await insertRun(writing, version.id, trainingRun));
  const row = await insertContent(
    writing,
    { versionId: version.id, ...parts, datasetVersionId: dataset?.id ?? null, trainingRunId, createdBy: actorId },
    seq,
  );
  await addContributor(writing, version.id, actorId, seq);
  await moveVersion(writing, state, {
    on: 'contentRegistered',
    causeId: row.id,
    reason: null,
    model,
    number: version.number,
    changes: { contentId: row.id },
  });
}

async function insertRun(
  writing: Writing,
  versionId: string,
  run: NonNullable<CheckedContent['trainingRun']>,
): Promise<string> {
  const id = newId();
  await writing.insert(TrainingRunRow, {
    ...run,
    id,
    requestId: null,
    versionId,
    seed: run.seed ?? null,
    codeDigest: run.codeDigest ?? null,
    outcome: 'succeeded',
    reason: null,
    startedAt: new Date(run.startedAt),
    endedAt: new Date(run.endedAt),
  });
  return id;
}
