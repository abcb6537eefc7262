import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Failure } from '../../domain/failure/failure.js';
import { startRig, type Rig } from '../support/rig.js';
import { until } from '../support/until.js';
import { startWorld, type LivingWorld } from '../support/world/start-world.js';

describe('the deployment of a version', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  }, 60_000);
  afterAll(() => rig.stop());

  const live = (name: string, body: (world: LivingWorld) => Promise<void>) =>
    it(name, () => startWorld(rig, body), 60_000);

  live('puts back what served before when it cannot be recorded', async (world) => {
    const { slot } = world.rows;
    const champion = world.rows.addVersion('production', 'inProgress');
    Object.assign(slot, { fence: 4, state: 'serving', versionId: champion.versionId });
    const recordStage = world.activities.recordStage.bind(world.activities);
    world.replace('recordStage', async (input) => {
      if (input.fact === 'deployed') throw new Failure('PolicyViolation', 'not possible here');
      return recordStage(input);
    });
    const version = world.rows.addVersion('deployment', 'pending');
    const release = await world.startRelease(version);
    await world.reaches(version, 'deployment failed');
    expect(slot).toMatchObject({ fence: 6, state: 'serving', versionId: champion.versionId, prepared: null });
    await release.terminate('the test is over');
  });

  live('gives way when somebody else changed the slot meanwhile', async (world) => {
    const { slot } = world.rows;
    world.replace('waitForServers', async () => {
      slot.fence += 1;
    });
    const version = world.rows.addVersion('deployment', 'pending');
    const release = await world.startRelease(version);
    await world.reaches(version, 'deployment failed');
    expect(slot).toMatchObject({ fence: 1, state: 'empty', prepared: null });
    await release.terminate('the test is over');
  });

  live('gives way to a rollback that comes while it waits for servers', async (world) => {
    const model = await world.startModel();
    const [first, second, third] = [1, 2, 3].map(() => world.rows.addVersion('deployment', 'pending'));
    if (!first || !second || !third) throw new Error('three versions were added');
    await (await world.startRelease(first)).result();
    await (await world.startRelease(second)).result();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let waiting = 0;
    world.replace('waitForServers', async () => {
      waiting += 1;
      if (waiting === 1) await held;
    });
    const release = await world.startRelease(third);
    await until(() => waiting === 1);
    await world.command(model, 'rollback');
    await world.reaches(first, 'production inProgress');
    goOn();
    await world.reaches(third, 'deployment failed');
    expect(world.rows.slot).toMatchObject({ state: 'serving', versionId: first.versionId, prepared: null });
    expect(second).toMatchObject({ stage: 'production', status: 'failed' });
    await release.terminate('the test is over');
    await model.terminate('the test is over');
  });

  live('opens a finding for what it could not undo, and undoes the rest', async (world) => {
    const undone: string[] = [];
    world.replace('clearPrepared', async () => {
      undone.push('clearPrepared');
      throw new Failure('PolicyViolation', 'cannot be cleared');
    });
    world.replace('changeSlot', async () => {
      throw new Failure('FenceTooOld', 'somebody was faster');
    });
    const version = world.rows.addVersion('deployment', 'pending');
    const release = await world.startRelease(version);
    await world.reaches(version, 'deployment failed');
    expect(undone).toEqual(['clearPrepared']);
    expect(world.rows.findings).toEqual([expect.stringMatching(/^compensation\/.*\/clear what was prepared$/)]);
    await release.terminate('the test is over');
  });

  live('waits for an operator when the model is suspended', async (world) => {
    world.rows.lifecycle = 'suspended';
    const version = world.rows.addVersion('deployment', 'pending');
    const release = await world.startRelease(version);
    await world.command(release, 'retireVersion', version);
    expect(await release.result()).toBe('version 1 is retired');
    expect(world.rows.slot.fence).toBe(0);
  });

  it('left only histories that replay', async () => {
    expect(await rig.replayAll()).toBe(8);
  }, 60_000);
});
