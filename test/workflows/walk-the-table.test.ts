import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Failure } from '../../domain/failure/failure.js';
import { transitions } from '../../domain/lifecycle/transitions.js';
import type { Stage, StageStatus } from '../../domain/lifecycle/stage.js';
import { hang } from '../support/hang.js';
import { startRig, type Rig } from '../support/rig.js';
import { until } from '../support/until.js';
import { startWorld, type LivingWorld } from '../support/world/start-world.js';

const walked = new Set<string>();
const cells = (on: string, addressee: 'release' | 'model'): (readonly [Stage, StageStatus])[] =>
  transitions.filter((row) => row.on === on && row.addressee === addressee).map(({ stage, status }) => [stage, status]);

describe('the life-cycle table', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  }, 60_000);
  afterAll(() => rig.stop());

  const live = (name: string, body: (world: LivingWorld) => Promise<void>) =>
    it(
      name,
      () =>
        startWorld(rig, async (world) => {
          await body(world);
          world.rows.moves.forEach((move) => walked.add(move));
        }),
      60_000,
    );

  live('leads from training to production when everything is right', async (world) => {
    world.keepHistories('straight');
    const version = world.rows.addVersion();
    const release = await world.startRelease(version);
    await world.reaches(version, 'development passed');
    await world.command(release, 'submitForValidation', version);
    await world.answer(release, 'approved');
    expect(await release.result()).toBe('version 1 is inProduction');
    expect(world.rows.moves).toEqual([
      'development inProgress -trainingDone-> development passed',
      'development passed -submitForValidation-> validation inProgress',
      'validation inProgress -gatesPassed-> approval pending',
      'approval pending -approved-> deployment pending',
      'deployment pending -deploy-> deployment inProgress',
      'deployment inProgress -deployed-> production inProgress',
    ]);
    expect(world.rows.slot).toMatchObject({ state: 'serving', versionId: version.versionId, stopped: ['1'] });
  });

  live('takes other content after a failed and after a good training', async (world) => {
    world.keepHistories('other-content');
    const results = [new Failure('TrainerFailed', 'the data has one class only'), 'trainingDone', 'contentRegistered'];
    results.push('contentRegistered', new Failure('DatasetNotFound', 'gone'));
    let asked = 0;
    world.compute.train = async () => {
      const result = results[asked++];
      if (result instanceof Failure) throw result;
      return { fact: result as 'trainingDone', causeId: `content-${asked}` };
    };
    const version = world.rows.addVersion();
    const release = await world.startRelease(version);
    await world.reaches(version, 'development failed');
    await world.command(release, 'trainVersion', version);
    await world.reaches(version, 'development passed');
    await world.command(release, 'registerVersion', version);
    await until(() => asked === 3 && version.status === 'passed');
    await world.command(release, 'trainVersion', version);
    await until(() => asked === 4 && version.status === 'passed');
    await world.command(release, 'trainVersion', version);
    await world.reaches(version, 'development failed');
    world.compute.train = async () => ({ fact: 'contentRegistered', causeId: 'content-6' });
    await world.command(release, 'registerVersion', version);
    await world.reaches(version, 'development passed');
    await world.command(release, 'retireVersion', version);
    expect(await release.result()).toBe('version 1 is retired');
  });

  live('submits by itself what a retrain trained, and what was sent back only by a person', async (world) => {
    world.keepHistories('retrained');
    const model = await world.startModel();
    const version = world.rows.addRetrain();
    const release = await world.startRelease(version);
    await world.answer(release, 'changesRequested');
    await world.reaches(version, 'development passed');
    await until(() => world.rows.answered.length === 1);
    world.compute.validate = async () => ({ reportId: 'report', passed: false });
    await world.command(release, 'submitForValidation', version);
    await world.reaches(version, 'validation failed');
    await until(() => world.rows.answered.length === 2);
    expect(world.rows.answered).toEqual([
      `${version.versionId}/1/changesRequested`,
      `${version.versionId}/2/gateFailed`,
    ]);
    await world.command(release, 'retireVersion', version);
    await release.result();
    await until(() => world.rows.answered.length === 3);
    await model.terminate('the test is over');
  });

  live('validates again after a failed gate, and goes on when it is waived', async (world) => {
    world.keepHistories('waived');
    let tries = 0;
    world.compute.validate = async () => {
      tries += 1;
      if (tries === 2) throw new Failure('ArtifactNotFound', 'the artifact is gone');
      return { reportId: `report-${tries}`, passed: false };
    };
    const version = world.rows.addVersion('development', 'passed');
    const release = await world.startRelease(version);
    await world.command(release, 'submitForValidation', version);
    await until(() => tries === 1 && version.status === 'failed');
    await world.command(release, 'submitForValidation', version);
    await until(() => tries === 2 && version.status === 'failed');
    await world.command(release, 'waiveGate', version);
    await world.reaches(version, 'approval pending');
    await world.command(release, 'retireVersion', version);
    await release.result();
    expect(world.rows.openRequest()?.outcome).toBe('withdrawn');
  });

  live('goes back when people ask for changes, withdraw or reject', async (world) => {
    world.keepHistories('asked-for-changes');
    const version = world.rows.addVersion('approval', 'pending');
    const release = await world.startRelease(version);
    await world.answer(release, 'changesRequested');
    await world.reaches(version, 'development passed');
    await world.command(release, 'submitForValidation', version);
    await world.answer(release, 'withdrawn');
    await world.reaches(version, 'development passed');
    await world.command(release, 'submitForValidation', version);
    await world.answer(release, 'rejected');
    await world.reaches(version, 'approval failed');
    await world.command(release, 'submitForValidation', version);
    await world.answer(release, 'approved');
    await release.result();
    expect(world.rows.requests.size).toBe(4);
  });

  live('reminds, then closes what nobody decided in time', async (world) => {
    world.keepHistories('expired');
    Object.assign(world.rows, { remindInMs: [300], deadlineInMs: 2_500 });
    const version = world.rows.addVersion('approval', 'pending');
    const release = await world.startRelease(version);
    await world.reaches(version, 'approval failed');
    expect(world.rows.openRequest()).toMatchObject({ outcome: 'expired', reminders: [1] });
    await world.command(release, 'retireVersion', version);
    await release.result();
  });

  live('waits for an operator when the policy says so, and deploys again after a failure', async (world) => {
    world.keepHistories('deployed-again');
    world.rows.rules = { ...world.rows.rules, deployMode: 'manual' };
    const waitForServers = world.activities.waitForServers.bind(world.activities);
    world.replace('waitForServers', async () => {
      throw new Failure('ModelLoadFailed', 'no scoring server is there');
    });
    const version = world.rows.addVersion('approval', 'pending');
    const release = await world.startRelease(version);
    await world.answer(release, 'approved');
    await world.reaches(version, 'deployment pending');
    await world.command(release, 'deploy', version);
    await world.reaches(version, 'deployment failed');
    expect(world.rows.slot).toMatchObject({ state: 'empty', prepared: null });
    world.replace('waitForServers', waitForServers);
    await world.command(release, 'deploy', version);
    expect(await release.result()).toBe('version 1 is inProduction');
  });

  live('suspends, resumes, replaces and rolls back what serves', async (world) => {
    world.keepHistories('rolled-back');
    const model = await world.startModel();
    const first = world.rows.addVersion('deployment', 'pending');
    const second = world.rows.addVersion('deployment', 'pending');
    await (await world.startRelease(first)).result();
    await world.command(model, 'suspend');
    await until(() => world.rows.lifecycle === 'suspended');
    expect(first).toMatchObject({ stage: 'production', status: 'onHold' });
    await world.command(model, 'resume');
    await until(() => world.rows.lifecycle === 'active');
    await (await world.startRelease(second)).result();
    expect(first).toMatchObject({ stage: 'production', status: 'passed' });
    await world.command(model, 'rollback');
    await world.reaches(first, 'production inProgress');
    expect(second).toMatchObject({ stage: 'production', status: 'failed' });
    await world.command(model, 'retireVersion', second);
    await world.reaches(second, 'retired passed');
    const third = world.rows.addVersion('deployment', 'pending');
    await (await world.startRelease(third)).result();
    await world.command(model, 'suspend');
    await until(() => world.rows.lifecycle === 'suspended');
    await world.command(model, 'rollback');
    await world.reaches(first, 'production inProgress');
    await until(() => world.rows.lifecycle === 'active');
    expect(third).toMatchObject({ stage: 'production', status: 'failed' });
    const fourth = world.rows.addVersion('deployment', 'pending');
    await (await world.startRelease(fourth)).result();
    await world.command(model, 'retireVersion', first);
    await world.reaches(first, 'retired passed');
  });

  live('retires a version alone wherever it does not serve', async (world) => {
    for (const [stage, status] of cells('retireVersion', 'release')) {
      world.rows.rules = { ...world.rows.rules, deployMode: 'manual' };
      const version = world.rows.addVersion(stage, status);
      const release = await world.startRelease(version);
      await world.command(release, 'retireVersion', version);
      expect(await release.result()).toMatch(/is retired$/);
    }
  });

  live('ends every version, whatever it is doing, with its model', async (world) => {
    world.keepHistories('retired');
    world.compute.train = hang;
    world.compute.validate = hang;
    world.replace('waitForServers', hang);
    world.rows.rules = { ...world.rows.rules, deployMode: 'manual' };
    const model = await world.startModel();
    const versions = cells('modelRetired', 'release').map((cell) => world.rows.addVersion(...cell));
    const open = versions.filter(({ stage }) => stage !== 'production');
    const releases = await Promise.all(open.map((version) => world.startRelease(version)));
    const retirement = await world.startRetirement();
    await world.answerRetirement(retirement, 'approved');
    expect(await retirement.result()).toBe(`${world.rows.model} is retired`);
    expect(await model.result()).toBe(`${world.rows.model} is retired`);
    for (const release of releases) expect(await release.result()).toMatch(/retired|was over/);
    expect(versions.map(({ stage }) => stage)).toEqual(versions.map(() => 'retired'));
  });

  it('was walked from its first row to its last', () => {
    const rows = transitions.flatMap(({ stage, status, on, next }) =>
      next === null ? [] : [`${stage} ${status} -${on}-> ${next[0]} ${next[1]}`],
    );
    expect(rows.filter((row) => !walked.has(row))).toEqual([]);
  });

  it('left only histories that replay', async () => {
    expect(await rig.replayAll()).toBeGreaterThan(20);
  }, 60_000);
});
