import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, showModel, showTimeline } from '../../client/index.js';
import { refusalOf } from '../support/refusal-of.js';
import { registerTinyModel, registerTinyVersion } from '../support/register-tiny.js';
import { replayHistoriesAt } from '../support/replay-histories.js';
import { startTenure, type Tenure } from '../support/start-tenure.js';
import { waysOf } from '../support/ways.js';
import { refuseAllElse } from './refuse-all-else.js';

/** The path of an artifact's bytes on disk. */
function artifactFile(home: string, digest: string): string {
  const name = digest.slice('sha256:'.length);
  const folder = join(home, 'artifacts');
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.replaceAll('/', '').endsWith(name),
  );
  if (!found) throw new Error(`${digest} is not in ${folder}`);
  return join(folder, found);
}

describe('every row of the life cycle, through real processes', () => {
  let tenure: Tenure;
  beforeAll(async () => {
    tenure = await startTenure();
  }, 240_000);
  afterAll(async () => tenure?.stop(), 240_000);

  it('requestChanges, reject, withdraw and new content lead back, and a failed deploy is tried again', async () => {
    const model = 'manual';
    await registerTinyModel(tenure, model, { mode: 'manual' });
    const way = waysOf(tenure, model);
    await registerTinyVersion(tenure, { model, weight: 1 });
    await refuseAllElse(tenure, model, 1);

    expect((await way.submit(1)).stage).toBe('APPROVAL');
    await refuseAllElse(tenure, model, 1);
    await way.decide(1, 'REQUEST_CHANGES');
    await way.arrive(1, 'DEVELOPMENT/PASSED');
    const changed = await registerTinyVersion(tenure, { model, version: 1, weight: 2 });

    expect((await way.submit(1)).artifact).toEqual(changed.artifact);
    await way.decide(1, 'REJECT');
    await way.arrive(1, 'APPROVAL/FAILED');
    await refuseAllElse(tenure, model, 1);

    await way.submit(1);
    const { id } = await way.requestOf(1);
    await mutate(tenure.as('developer-1'), 'withdraw', { requestId: id, reason: 'wrong weight' });
    await way.arrive(1, 'DEVELOPMENT/PASSED');

    await way.submit(1);
    await way.decide(1, 'APPROVE');
    await way.arrive(1, 'DEPLOYMENT/PENDING');
    await refuseAllElse(tenure, model, 1);

    const file = artifactFile(tenure.home, changed.artifact?.digest ?? '');
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes, Buffer.from([0])]));
    await mutate(tenure.as('operator-1'), 'deploy', { model, version: 1 });
    await way.arrive(1, 'DEPLOYMENT/FAILED');
    expect(JSON.stringify(await showTimeline(tenure.as('auditor-1'), model))).toMatch(/DecisionInvalid/);
    await refuseAllElse(tenure, model, 1);
    writeFileSync(file, bytes);
    await mutate(tenure.as('operator-1'), 'deploy', { model, version: 1 });
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
    await refuseAllElse(tenure, model, 1);
  }, 240_000);

  it('a deadline closes what nobody decided', async () => {
    await registerTinyModel(tenure, 'late', { deadline: 'PT2S' });
    const way = waysOf(tenure, 'late');
    await registerTinyVersion(tenure, { model: 'late', weight: 1 });
    await way.submit(1);
    await way.arrive(1, 'APPROVAL/FAILED');
    expect((await way.requestOf(1)).status).toBe('EXPIRED');
    expect((await refusalOf(way.decide(1, 'APPROVE'))).kind).toBe('Refused');
  }, 240_000);

  it('a failed gate blocks until it is waived, and a newer champion can be rolled back', async () => {
    const model = 'waived';
    await registerTinyModel(tenure, model, { maxP99Ms: 0.000001 });
    const way = waysOf(tenure, model);
    await registerTinyVersion(tenure, { model, weight: 1 });
    expect(await way.submit(1)).toMatchObject({ stage: 'VALIDATION', stageStatus: 'FAILED' });
    await refuseAllElse(tenure, model, 1);
    const waiver = {
      model,
      version: 1,
      gate: 'latency',
      reason: 'a faster host follows',
      expiresAt: '2100-01-01T00:00:00.000Z',
    };
    await mutate(tenure.as('approver-2'), 'waiveGate', waiver);
    await way.arrive(1, 'APPROVAL/PENDING');
    await way.open(1);
    await way.decide(1, 'APPROVE');
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');

    await registerTinyVersion(tenure, { model, weight: 3 });
    await way.submit(2);
    await mutate(tenure.as('approver-2'), 'waiveGate', { ...waiver, version: 2 });
    await way.arrive(2, 'APPROVAL/PENDING');
    await way.open(2);
    await way.decide(2, 'APPROVE');
    await way.arrive(2, 'PRODUCTION/IN_PROGRESS');
    await way.arrive(1, 'PRODUCTION/PASSED');
    await refuseAllElse(tenure, model, 1);

    await mutate(tenure.as('operator-1'), 'rollback', { model, reason: 'worse' });
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
    await way.arrive(2, 'PRODUCTION/FAILED');
    await way.idle();
    await refuseAllElse(tenure, model, 2);
    expect((await showModel(tenure.as('auditor-1'), model)).champion?.number).toBe(1);

    await mutate(tenure.as('owner-1'), 'retireVersion', { model, version: 2, reason: 'not eligible again' });
    await way.arrive(2, 'RETIRED/PASSED');
    await refuseAllElse(tenure, model, 2);

    await mutate(tenure.as('operator-1'), 'suspend', { model, reason: 'look' });
    await way.arrive(1, 'PRODUCTION/ON_HOLD');
    await refuseAllElse(tenure, model, 1);
    await way.idle();
    await mutate(tenure.as('operator-1'), 'resume', { model, reason: 'looked' });
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
  }, 240_000);

  it('two approvers in one instant both count, and one key twice is one decision', async () => {
    const model = 'instant';
    await registerTinyModel(tenure, model, { required: 2 });
    const way = waysOf(tenure, model);
    await registerTinyVersion(tenure, { model, weight: 1 });
    await way.submit(1);
    await Promise.all([
      way.decide(1, 'APPROVE', 'approver-1', 'once'),
      way.decide(1, 'APPROVE', 'approver-1', 'once'),
      way.decide(1, 'APPROVE', 'approver-2'),
    ]);
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
    expect((await way.requestOf(1)).decisions).toHaveLength(2);
  }, 240_000);

  it('leaves only histories that replay', async () => {
    expect(await replayHistoriesAt(tenure.temporalAddress)).toBeGreaterThan(8);
  }, 240_000);
});
