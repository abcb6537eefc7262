import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gatherGateFacts } from '../../activities/compute/gather-gate-facts.js';
import { runGates } from '../../domain/gates/run-gates.js';
import type { PolicyDocument } from '../../domain/policy/policy-document.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { VersionContent } from '../../domain/ports/release-store.js';
import { trialRun } from '../../scoring/trial/trial-run.js';
import { createArtifactStore } from '../../store/artifacts/create-artifact-store.js';
import { openDatabase, type Database } from '../../store/database/open-database.js';
import { startPostgres, type TestDatabase } from '../support/postgres.js';
import { quickPolicy } from '../support/quick-policy.js';
import { tinyModel } from '../support/tiny-model.js';
import { contentOf } from '../support/version-content.js';

const quick = quickPolicy({}) as unknown as PolicyDocument;
const policy: PolicyDocument = {
  ...quick,
  gates: {
    ...quick.gates,
    dataQuality: { mandatory: false, minRows: 1_000, maxMissingShare: 0.1 },
    performance: { mandatory: false, maxLogLoss: 0.4, minRocAuc: 0.9 },
    nonInferiority: { mandatory: false, metric: 'logLoss', margin: 0.01, confidence: 0.95 },
    latency: { mandatory: false, maxP99Ms: 10_000 },
    modelCard: { mandatory: false, required: ['purpose'] },
  },
};

describe('validating a version', () => {
  let postgres: TestDatabase;
  let database: Database;
  let folder: string;
  let artifacts: ArtifactStore;
  beforeAll(async () => {
    postgres = await startPostgres();
    database = await openDatabase(postgres.appUrl);
    folder = await mkdtemp(join(tmpdir(), 'tenure-gates-'));
    artifacts = createArtifactStore(database, folder);
  }, 60_000);
  afterAll(async () => {
    await database.destroy();
    await postgres.stop();
    await rm(folder, { recursive: true });
  });

  const judge = async (content: VersionContent, champion: VersionContent | null = null) => {
    const rival = champion === null ? null : { number: 1, content: champion };
    const results = runGates(policy.gates, await gatherGateFacts({ artifacts, trialRun }, content, rival, policy));
    return Object.fromEntries(results.map(({ gate, passed, reason }) => [gate, passed ? 'passed' : reason]));
  };

  it('runs the real model and finds everything in order', async () => {
    const content = await contentOf(artifacts, tinyModel(3));
    expect(Object.values(await judge(content))).toEqual(Array.from({ length: 7 }, () => 'passed'));
  }, 60_000);

  it('scores the champion on the same rows and sees that the candidate is worse', async () => {
    const champion = await contentOf(artifacts, tinyModel(3));
    const rows = { ...tinyModel(3), bytes: tinyModel(0.1).bytes, golden: tinyModel(0.1).golden };
    const evaluation = repeat(tinyModel(3).evaluation, 5);
    const candidate = await contentOf(artifacts, { ...rows, evaluation });
    const gates = await judge(candidate, champion);
    expect(gates['signature']).toBe('passed');
    expect(gates['nonInferiority']).toMatch(/^May be inferior: log loss differs by/);
    const same = await contentOf(artifacts, { ...tinyModel(3), evaluation });
    expect((await judge(same, champion))['nonInferiority']).toBe('passed');
  }, 60_000);

  it('says of a broken model that it does not load, and judges the rest', async () => {
    const broken = { ...tinyModel(3), bytes: tinyModel(3).bytes.slice(0, 60) };
    const gates = await judge(await contentOf(artifacts, broken));
    expect(gates).toMatchObject({ dataQuality: 'passed', modelCard: 'passed' });
    expect(gates['signature']).toMatch(/^The trial run failed/);
    expect(gates['performance']).not.toBe('passed');
  }, 60_000);

  it('sees that golden rows were made by another model', async () => {
    const gates = await judge(await contentOf(artifacts, { ...tinyModel(3), golden: tinyModel(2).golden }));
    expect(gates['goldenRows']).not.toBe('passed');
    expect(gates['signature']).toBe('passed');
  }, 60_000);

  it('does not judge bytes that were changed after they were stored', async () => {
    const content = await contentOf(artifacts, tinyModel(7));
    const path = await artifacts.path(content.artifactDigest);
    const bytes = await readFile(path);
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(judge(content)).rejects.toMatchObject({ name: 'ArtifactDigestMismatch' });
  });
});

/** The same rows several times: enough of them for a comparison. */
function repeat(evaluation: object, times: number): object {
  const { inputs, labels } = evaluation as { inputs: Record<string, number[]>; labels: number[] };
  const again = (values: number[]) => Array.from({ length: times }, () => values).flat();
  const columns = Object.entries(inputs).map(([name, values]) => [name, again(values)] as const);
  return { schemaVersion: 1, inputs: Object.fromEntries(columns), labels: again(labels) };
}
