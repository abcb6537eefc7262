import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { Failure } from '../../domain/failure/failure.js';
import { type AlertChanged, alertChangedSignal } from '../../workflows/messages.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startRig, type Rig } from '../support/rig.js';
import { until } from '../support/until.js';
import { startWorld, type LivingWorld } from '../support/world/start-world.js';

describe('a model', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  }, 60_000);
  afterAll(() => rig.stop());

  const live = (name: string, body: (world: LivingWorld) => Promise<void>) =>
    it(name, () => startWorld(rig, body), 60_000);
  const serving = (world: LivingWorld) => {
    const version = world.rows.addVersion('production', 'inProgress');
    world.rows.champion = version;
    Object.assign(world.rows.slot, { fence: 1, state: 'serving', versionId: version.versionId });
    return version;
  };

  live('continues as new after three messages and goes on responding', async (world) => {
    world.rows.rules = { ...world.rows.rules, continueAsNewAfterMessages: 3 };
    const version = serving(world);
    const model = await world.startModel();
    const first = (await model.describe()).runId;
    for (let round = 0; round < 2; round += 1) {
      await world.command(model, 'suspend');
      await until(() => world.rows.lifecycle === 'suspended');
      await world.command(model, 'resume');
      await until(() => world.rows.lifecycle === 'active');
    }
    expect((await model.describe()).runId).not.toBe(first);
    expect(version).toMatchObject({ stage: 'production', status: 'inProgress' });
    expect(world.rows.slot).toMatchObject({ fence: 5, state: 'serving', stopped: ['2', '4'] });
    await model.terminate('the test is over');
  });

  live('records why a command could not be done, and lives on', async (world) => {
    const model = await world.startModel();
    const commandId = await world.command(model, 'suspend');
    const failure = await until(() => world.rows.commands.get(commandId)?.failure);
    expect(failure).toBe('PolicyViolation: no version of the model serves: nothing to suspend');
    serving(world);
    const rollback = await world.command(model, 'rollback');
    expect(await until(() => world.rows.commands.get(rollback)?.failure)).toMatch(/^PolicyViolation: no version/);
    await model.terminate('the test is over');
  });

  live('judges a command by what serves now, though nobody told it yet', async (world) => {
    const model = await world.startModel();
    const warm = world.rows.addVersion('production', 'passed');
    const champion = serving(world);
    await world.command(model, 'rollback');
    await world.reaches(warm, 'production inProgress');
    expect(champion).toMatchObject({ stage: 'production', status: 'failed' });
    await model.terminate('the test is over');
  });

  live('answers an alert each time it fires or becomes worse, and shows what is open', async (world) => {
    world.keepHistories('alerted');
    const model = await world.startModel();
    const alertId = randomUUID();
    const change = (kind: AlertChanged['change']) => model.signal(alertChangedSignal, { alertId, change: kind });
    world.rows.openAlerts = [{ seriesKey: 'performance:logLoss', level: 'minor', response: 'retrain', version: 2 }];
    await change('opened');
    await until(() => world.rows.answered.length === 1);
    await levelBecomes(model, 'minor');
    world.rows.openAlerts = [{ ...world.rows.openAlerts[0], level: 'major' } as (typeof world.rows.openAlerts)[0]];
    await change('escalated');
    await levelBecomes(model, 'major');
    world.rows.openAlerts = [];
    await change('cleared');
    await levelBecomes(model, 'none');
    await change('reopened');
    await until(() => world.rows.answered.length === 3);
    const kinds = world.rows.answered.map((cause) => cause.split('/').slice(0, 2).join('/'));
    expect(kinds).toEqual([`${alertId}/opened`, `${alertId}/escalated`, `${alertId}/reopened`]);
    expect(new Set(world.rows.answered).size).toBe(3);
    await model.terminate('the test is over');
  });

  live('goes on living when an alert cannot be answered, and says so in a finding', async (world) => {
    world.replace('respondToAlert', async () => {
      throw new Failure('PolicyViolation', 'a row was changed by hand');
    });
    serving(world);
    const model = await world.startModel();
    await model.signal(alertChangedSignal, { alertId: randomUUID(), change: 'opened' });
    expect(await until(() => world.rows.findings[0])).toMatch(/^response\/failed\//);
    await world.command(model, 'suspend');
    await until(() => world.rows.lifecycle === 'suspended');
    await model.terminate('the test is over');
  });

  live('is not retired while others depend on it', async (world) => {
    world.rows.consumers = ['pricing'];
    const retirement = await world.startRetirement();
    expect(await retirement.result()).toMatch(/stays: DependencyExists: pricing depend on the model/);
    expect(world.rows.requests.size).toBe(0);
    expect(world.rows.lifecycle).toBe('active');
  });

  live('is not retired when people say no, and can be asked again', async (world) => {
    serving(world);
    const first = await world.startRetirement(1);
    await world.answerRetirement(first, 'rejected', 1);
    expect(await first.result()).toMatch(/stays: rejected/);
    const second = await world.startRetirement(2);
    await world.answerRetirement(second, 'approved', 2);
    expect(await second.result()).toMatch(/is retired$/);
    expect(world.rows.slot).toMatchObject({ fence: 2, state: 'retired', stopped: ['2'] });
  });

  /** The search attribute by which operators find models in trouble. */
  const levelBecomes = (model: WorkflowHandle, level: string) =>
    until(async () => (await model.describe()).typedSearchAttributes.get(searchAttributes.alertLevel) === level);

  it('left only histories that replay', async () => {
    expect(await rig.replayAll()).toBeGreaterThan(4);
  }, 60_000);
});
