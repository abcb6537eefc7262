import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { train, type TrainDeps } from '../../activities/compute/train.js';
import type { TrainingTask } from '../../activities/compute/training-runner.js';
import { Failure } from '../../domain/failure/failure.js';
import type { ReleaseFacts, ReleaseStore, TrainedContent } from '../../domain/ports/release-store.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import { tinyModel } from '../support/tiny-model.js';

describe('training a version', () => {
  let workFolder: string;
  beforeAll(async () => {
    workFolder = await mkdtemp(join(tmpdir(), 'tenure-train-'));
  });
  afterAll(() => rm(workFolder, { recursive: true }));

  /** Rows of one version, an artifact store that only remembers names, and a trainer that writes its files. */
  const setting = (over: { request?: null; contentId?: string } = {}) => {
    const recorded: TrainedContent[] = [];
    const dataset = { id: 'dataset-1', digest: 'd', schema: {} };
    const request = { id: 'request-1', trainer: 't', parameters: {}, seed: '7', dataset, retrain: null };
    const releases = {
      openTrainingRequest: async () => (over.request === null ? null : request),
      facts: async () =>
        ({
          versionId: 'v',
          contentId: over.contentId ?? null,
          policy: { training: { timeout: 'PT1M' } },
        }) as ReleaseFacts,
      content: async () => ({ trainingRun: null }),
      recordTraining: async (_version: string, _request: string, trained: TrainedContent) => {
        recorded.push(trained);
        return { contentId: 'content-1' };
      },
    } as unknown as ReleaseStore;
    const artifacts = {
      path: async () => '/data.parquet',
      putFile: async (path: string) => ({ digest: `stored ${path.slice(path.lastIndexOf('/') + 1)}` }),
    } as unknown as ArtifactStore;
    const reached: string[] = [];
    const deps: TrainDeps = {
      releases,
      artifacts,
      workFolder,
      runTraining: trainer,
      reachFailPoint: async (name) => void reached.push(name),
    };
    return { deps, recorded, reached };
  };
  const trainer = async ({ outFolder, onProgress }: TrainingTask) => {
    await mkdir(outFolder, { recursive: true });
    const file = async (name: string) => {
      await writeFile(join(outFolder, name), name);
      return join(outFolder, name);
    };
    for (const done of [1, 2, 3, 4]) onProgress({ phase: 'fitting', done, total: 4 });
    return {
      modelPath: await file('model.onnx'),
      baselinePath: await file('baseline.json'),
      goldenPath: await file('golden.json'),
      evaluationPath: await file('evaluation.json'),
      signature: tinyModel(1).signature,
      metrics: { logLoss: 0.4 },
      codeDigest: 'sha256:c',
      environment: { node: '20' },
    };
  };
  const run = (deps: TrainDeps, environment = new MockActivityEnvironment()) => environment.run(() => train(deps, 'v'));

  it('stores every file, records the content and leaves no files behind', async () => {
    const { deps, recorded, reached } = setting();
    expect(await run(deps)).toEqual({ fact: 'trainingDone', causeId: 'content-1' });
    expect(recorded).toMatchObject([
      {
        artifactDigest: 'stored model.onnx',
        baselineDigest: 'stored baseline.json',
        goldenDigest: 'stored golden.json',
        evaluationDigest: 'stored evaluation.json',
        metrics: { logLoss: 0.4 },
        datasetId: 'dataset-1',
      },
    ]);
    expect(reached).toEqual(['training.midway', 'training.beforeRegister', 'training.afterRegister']);
    expect(existsSync(join(workFolder, 'training-request-1'))).toBe(false);
  });

  it('is midway, too, when a fit converges before half of its steps', async () => {
    const { deps, reached } = setting();
    const quick = (task: TrainingTask) => {
      task.onProgress({ phase: 'fitting', done: 1, total: 50 });
      expect(reached).toEqual([]);
      task.onProgress({ phase: 'checking', done: 0, total: 1 });
      return trainer({ ...task, onProgress: () => undefined });
    };
    await run({ ...deps, runTraining: quick });
    expect(reached).toEqual(['training.midway', 'training.beforeRegister', 'training.afterRegister']);
  });

  it('tells its progress with each beat', async () => {
    const environment = new MockActivityEnvironment();
    const beats: unknown[] = [];
    environment.on('heartbeat', (details) => beats.push(details));
    await run(setting().deps, environment);
    expect(beats).toContainEqual({ phase: 'fitting', done: 4, total: 4 });
  });

  it('answers content that is there, whether it was trained before a kill or brought by a person', async () => {
    const { deps, recorded } = setting({ request: null, contentId: 'content-0' });
    expect(await run(deps)).toEqual({ fact: 'contentRegistered', causeId: 'content-0' });
    expect(recorded).toEqual([]);
  });

  it('fails for good where nothing was asked for', async () => {
    await expect(run(setting({ request: null }).deps)).rejects.toMatchObject({ name: 'TrainerFailed' });
  });

  it('passes on why a trainer failed, and cleans up', async () => {
    const { deps } = setting();
    const failing = async (task: TrainingTask) => {
      await trainer(task);
      throw new Failure('TrainerFailed', 'the label has one value only');
    };
    await expect(run({ ...deps, runTraining: failing })).rejects.toThrow('the label has one value only');
    expect(existsSync(join(workFolder, 'training-request-1'))).toBe(false);
  });
});
