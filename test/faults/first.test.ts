import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failPointNames, type FailPointName } from '../../platform/fail-points/fail-point-names.js';
import { replayHistoriesAt } from '../support/replay-histories.js';
import { doctor, doctors } from './checker/doctors.js';
import type { Facts } from './checker/facts/facts.js';
import { invariants } from './checker/invariants/index.js';
import { judge } from './checker/judge.js';
import { ArmedPoints } from './harness/campaigns/armed-points.js';
import { Campaign } from './harness/campaigns/campaign.js';
import { lap } from './harness/campaigns/lap.js';
import { liveThrough } from './harness/campaigns/live-through.js';
import type { CheckerReport } from './harness/campaigns/run-checker.js';

/** Each ends its process by kill -9, the first time that it comes by. */
const killed: readonly FailPointName[] = [
  ...(['submit.afterCommit', 'decision.afterCommit', 'relay.afterSend', 'upload.beforeRename'] as const),
  ...(['training.beforeRegister', 'deploy.afterApply', 'swap.betweenFences', 'continueAsNew.before'] as const),
  ...(['predict.afterScore', 'predict.afterCommit', 'window.beforeWatermark', 'retirement.afterSilence'] as const),
];
const seed = 7;

describe('models that live while their processes are killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-first-'));
  const armed = new ArmedPoints(folder);
  let campaign: Campaign;
  let report: CheckerReport;
  let facts: Facts;

  beforeAll(async () => {
    const say = () => undefined;
    campaign = await Campaign.start({ seed, models: 3, folder, say, failPoints: () => armed.setting });
    await liveThrough(campaign, true, async () => {
      armed.arm(killed, 'kill', '*=mark');
      await lap(campaign, 1);
    });
    report = await campaign.settleAndCheck(8_000);
    facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as Facts;
  }, 420_000);
  afterAll(async () => {
    await campaign?.stop(false);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('pass every fail point, and twelve of them kill', () => {
    expect(failPointNames.filter((name) => armed.reachedBy(name).length === 0)).toEqual([]);
  });

  it('keep every promise: the checker finds nothing, and has looked at something for each', () => {
    expect(report.printed).not.toContain('VIOLATED');
    expect(report.exitCode).toBe(0);
    expect(
      judge(facts)
        .filter(({ checked }) => checked === 0)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('leave only histories that replay', async () => {
    expect(await replayHistoriesAt(campaign.fleet.temporalAddress)).toBeGreaterThan(8);
  }, 60_000);

  describe('the checker', () => {
    it('has a lie for every invariant', () => {
      expect(Object.keys(doctors).sort()).toEqual(invariants.map(({ name }) => name).sort());
    });

    const lies = Object.entries(doctors).flatMap(([name, all]) =>
      Object.entries(all).map(([what, lie]) => ({ name, what, lie })),
    );
    it.each(lies)('finds by $name that $what', ({ name, lie }) => {
      const verdict = judge(doctor(facts, lie)).find((one) => one.name === name);
      expect(verdict?.violations.length).toBeGreaterThan(0);
    });
  });
});
