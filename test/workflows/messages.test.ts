import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { Failure } from '../../domain/failure/failure.js';
import { commandUpdate, decideApprovalUpdate, lifecycleQuery, modelRetiringSignal } from '../../workflows/messages.js';
import { startRig, type Rig } from '../support/rig.js';
import { until } from '../support/until.js';
import { startWorld, type LivingWorld } from '../support/world/start-world.js';

describe('a release', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  }, 60_000);
  afterAll(() => rig.stop());

  const live = (name: string, body: (world: LivingWorld) => Promise<void>) =>
    it(name, () => startWorld(rig, body), 60_000);
  const typeOf = async (update: Promise<unknown>): Promise<unknown> => {
    const error = await update.then(
      () => 'accepted',
      (failure: unknown) => failure,
    );
    return error instanceof WorkflowUpdateFailedError ? (error.cause as { type?: string }).type : error;
  };
  const runId = async (handle: WorkflowHandle) => (await handle.describe()).runId;

  live('is not moved by an update whose id has no row', async (world) => {
    const version = world.rows.addVersion('approval', 'pending');
    const release = await world.startRelease(version);
    const decisionId = randomUUID();
    await release.executeUpdate(decideApprovalUpdate, { args: [{ decisionId, requestId: randomUUID() }] });
    await until(() => world.rows.calls.includes(`loadDecision ${decisionId}`));
    const commandId = randomUUID();
    await release.executeUpdate(commandUpdate, { args: [{ commandId, command: 'retireVersion' }] });
    await release.signal(modelRetiringSignal, { retirementId: randomUUID() });
    await world.answer(release, 'rejected');
    await world.reaches(version, 'approval failed');
    expect(world.rows.moves).toEqual(['approval pending -rejected-> approval failed']);
    await world.command(release, 'retireVersion', version);
    await release.result();
  });

  live('is not moved by a decision about another request, nor by a row that was changed by hand', async (world) => {
    const version = world.rows.addVersion('approval', 'pending');
    const release = await world.startRelease(version);
    const request = await until(() => world.rows.openRequest());
    const foreign = randomUUID();
    world.rows.requests.set(foreign, { ...request, requestId: foreign, key: 'another', outcome: 'approved' });
    const loadDecision = world.activities.loadDecision.bind(world.activities);
    const tampered = randomUUID();
    world.replace('loadDecision', async (id) => {
      if (id === tampered) throw new Failure('DecisionInvalid', 'the signature does not fit the row');
      return loadDecision(id);
    });
    const other = randomUUID();
    world.rows.decisions.set(other, foreign);
    for (const decisionId of [other, tampered]) {
      await release.executeUpdate(decideApprovalUpdate, { args: [{ decisionId, requestId: foreign }] });
    }
    await until(() => world.rows.calls.includes(`loadDecision ${other}`));
    expect(version).toMatchObject({ stage: 'approval', status: 'pending' });
    await release.terminate('the test is over');
  });

  live('opens a finding where rows were changed by hand, and goes on when a person speaks', async (world) => {
    const version = world.rows.addVersion('approval', 'pending');
    world.replace('openApproval', async () => {
      throw new Failure('DecisionInvalid', 'the package does not fit its signature');
    });
    const release = await world.startRelease(version);
    await until(() => world.rows.findings.length > 0);
    expect(world.rows.findings).toEqual([`release/${version.versionId}/1/approval/pending`]);
    await world.command(release, 'retireVersion', version);
    expect(await release.result()).toBe('version 1 is retired');
  });

  live('says in the Temporal UI what it waits for, since when, and what a person can do', async (world) => {
    const version = world.rows.addVersion('approval', 'pending');
    const release = await world.startRelease(version);
    await until(() => world.rows.openRequest());
    const metadata = await release.query<{ currentDetails: string }>('__temporal_workflow_metadata');
    expect(metadata.currentDetails.split('\n\n')).toEqual([
      `**${world.rows.model}, version 1**: approval pending (round 1)`,
      expect.stringMatching(/^Waits for: approvers, since 20\d\d-.*Z$/),
      'What a person can do: decideApproval; the submitter can withdraw',
    ]);
    await release.terminate('the test is over');
  });

  live('refuses at its door what is malformed or meant for the model', async (world) => {
    const release = await world.startRelease(world.rows.addVersion('development', 'passed'));
    const commandId = randomUUID();
    const send = (message: object) => release.executeUpdate('command', { args: [message] });
    expect(await typeOf(send({ commandId: 'x', command: 'deploy' }))).toBe('PolicyViolation');
    expect(await typeOf(send({ commandId, command: 'suspend' }))).toBe('PolicyViolation');
    expect(await typeOf(send({ commandId, command: 'decideApproval' }))).toBe('PolicyViolation');
    expect(await typeOf(release.executeUpdate('decideApproval', { args: [{ decisionId: '1' }] }))).toBe(
      'PolicyViolation',
    );
    await release.terminate('the test is over');
  });

  live('continues as new after three messages and forgets neither deadline nor decisions', async (world) => {
    world.keepHistories('continued');
    world.rows.rules = { ...world.rows.rules, continueAsNewAfterMessages: 3 };
    world.rows.required = 2;
    const version = world.rows.addVersion('approval', 'pending');
    const release = await world.startRelease(version);
    const first = await runId(release);
    const handled = await world.answer(release, 'stillOpen');
    for (let sent = 0; sent < 2; sent += 1) {
      await release.executeUpdate(decideApprovalUpdate, { args: [{ decisionId: randomUUID(), requestId: handled }] });
    }
    await until(async () => (await runId(release)) !== first);
    const before = world.rows.calls.length;
    await release.executeUpdate(decideApprovalUpdate, { args: [{ decisionId: handled, requestId: handled }] });
    const view = await until(async () => {
      const seen = await release.query(lifecycleQuery);
      return seen.state === 'starting' ? undefined : seen;
    });
    expect(view).toMatchObject({ state: 'approval pending', waitsFor: 'approvers' });
    await world.answer(release, 'approved');
    expect(await release.result()).toBe('version 1 is inProduction');
    expect(world.rows.requests.size).toBe(1);
    expect(world.rows.calls.slice(before).filter((call) => call.endsWith(handled))).toEqual([]);
  });

  live('does nothing when its version is over already', async (world) => {
    const release = await world.startRelease(world.rows.addVersion('retired', 'passed'));
    expect(await release.result()).toBe('version 1 was over before this began');
    expect(world.rows.moves).toEqual([]);
  });

  it('left only histories that replay', async () => {
    expect(await rig.replayAll()).toBeGreaterThan(4);
  }, 60_000);
});
