import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Context } from '@temporalio/activity';
import { Failure } from '../../domain/failure/failure.js';
import { parseDuration } from '../../domain/policy/parse-duration.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { ReleaseFacts, ReleaseStore, TrainedContent, TrainingRequest } from '../../domain/ports/release-store.js';
import type { TrainingResult } from '../../workflows/ports.js';
import { beating } from '../support/beating.js';
import { freezeRetrain, type TrainingData } from './freeze-retrain.js';
import type { TrainingOutput, TrainingProgress, TrainingRunner } from './training-runner.js';

export interface TrainDeps {
  readonly releases: ReleaseStore;
  readonly artifacts: ArtifactStore;
  readonly runTraining: TrainingRunner;
  /** A folder for files that are on their way into the artifact store. */
  readonly workFolder: string;
  readonly reachFailPoint: (
    name: 'training.midway' | 'training.beforeRegister' | 'training.afterRegister',
  ) => Promise<void>;
}

/**
 * Trains what was asked for and records its content; content that is there already is answered as it is. Killed anywhere,
 * it begins again: the same request gives the same bytes, and is recorded once.
 */
export async function train(deps: TrainDeps, versionId: string): Promise<TrainingResult> {
  const { releases, workFolder } = deps;
  const request = await releases.openTrainingRequest(versionId);
  const facts = await releases.facts(versionId);
  if (request === null) return existingContent(releases, facts);
  const outFolder = join(workFolder, `training-${request.id}`);
  await rm(outFolder, { recursive: true, force: true });
  try {
    return await beating(() => trainInto(deps, facts, request, outFolder));
  } finally {
    await rm(outFolder, { recursive: true, force: true });
  }
}

async function trainInto(
  deps: TrainDeps,
  facts: ReleaseFacts,
  request: TrainingRequest,
  outFolder: string,
): Promise<TrainingResult> {
  const context = Context.current();
  const startedAt = new Date().toISOString();
  const { trainer, parameters, seed } = request;
  const data = await prepareData(deps, facts, request, outFolder);
  const { parquetPath, schema, evaluationRows, inheritFrom } = data;
  let midway: Promise<void> | undefined;
  const output = await deps.runTraining({
    parquetPath,
    schema,
    trainer,
    parameters,
    seed,
    evaluationRows,
    inheritFrom,
    outFolder,
    onProgress: (progress) => {
      context.heartbeat(progress);
      if (isMidway(progress)) midway ??= deps.reachFailPoint('training.midway');
    },
    signal: context.cancellationSignal,
    timeoutMs: parseDuration(facts.policy.training.timeout),
  });
  await midway;
  const trained = { ...(await storeFiles(deps.artifacts, output, startedAt)), datasetId: data.datasetId };
  await deps.reachFailPoint('training.beforeRegister');
  const { contentId } = await deps.releases.recordTraining(facts.versionId, request.id, trained);
  await deps.reachFailPoint('training.afterRegister');
  return { fact: 'trainingDone', causeId: contentId };
}

/** The dataset as it is, or, for a retrain, what is frozen from it and from labelled predictions. */
async function prepareData(
  deps: TrainDeps,
  facts: ReleaseFacts,
  request: TrainingRequest,
  outFolder: string,
): Promise<TrainingData> {
  if (request.retrain !== null) return freezeRetrain(deps, facts, request, request.retrain, outFolder);
  const { id: datasetId, digest, schema } = request.dataset;
  const parquetPath = await deps.artifacts.path(digest);
  return { datasetId, parquetPath, schema, evaluationRows: null, inheritFrom: null };
}

async function existingContent(releases: ReleaseStore, { contentId }: ReleaseFacts): Promise<TrainingResult> {
  if (contentId === null)
    throw new Failure('TrainerFailed', 'nothing was asked to be trained, and no content is there');
  const { trainingRun } = await releases.content(contentId);
  return { fact: trainingRun === null ? 'contentRegistered' : 'trainingDone', causeId: contentId };
}

async function storeFiles(
  artifacts: ArtifactStore,
  output: TrainingOutput,
  startedAt: string,
): Promise<Omit<TrainedContent, 'datasetId'>> {
  const json = async (path: string) => (await artifacts.putFile(path, 'application/json')).digest;
  const { signature, metrics, codeDigest, environment } = output;
  return {
    artifactDigest: (await artifacts.putFile(output.modelPath, 'application/onnx')).digest,
    baselineDigest: await json(output.baselinePath),
    goldenDigest: await json(output.goldenPath),
    evaluationDigest: await json(output.evaluationPath),
    signature,
    metrics,
    codeDigest,
    environment,
    startedAt,
    endedAt: new Date().toISOString(),
  };
}

/** Half of the steps, or all that were needed: a fit that converges ends early. */
function isMidway({ phase, done, total }: TrainingProgress): boolean {
  return phase === 'fitting' ? done * 2 >= total : phase !== 'reading';
}
