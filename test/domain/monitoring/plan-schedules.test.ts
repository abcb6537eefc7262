import { describe, expect, it } from '@jest/globals';
import { planSchedules } from '../../../domain/monitoring/schedules/plan-schedules.js';

const slot = (model: string, cadence: string, environment = 'production') => ({
  slotId: `${model}-${environment}`,
  model,
  environment,
  cadence,
});

describe('Schedules of monitoring', () => {
  it('are one for each cadence that models of an environment share, and one for a model whose cadence is its own', () => {
    const watched = [slot('a', 'PT5M'), slot('b', 'PT5M'), slot('c', 'PT2S'), slot('a', 'PT5M', 'staging')];
    expect(planSchedules(watched).map(({ scheduleId, scope, everyMs }) => ({ scheduleId, scope, everyMs }))).toEqual([
      {
        scheduleId: 'monitor/a/staging',
        scope: { kind: 'model', environment: 'staging', model: 'a' },
        everyMs: 300_000,
      },
      {
        scheduleId: 'monitor/c/production',
        scope: { kind: 'model', environment: 'production', model: 'c' },
        everyMs: 2_000,
      },
      {
        scheduleId: 'monitor/production/PT5M',
        scope: { kind: 'cadence', environment: 'production', cadence: 'PT5M' },
        everyMs: 300_000,
      },
    ]);
  });

  it('of ten thousand models of one cadence are one', () => {
    const many = Array.from({ length: 10_000 }, (_, place) => slot(`m-${place}`, 'PT5M'));
    expect(planSchedules(many)).toHaveLength(1);
  });

  it('fire every second at most', () => {
    expect(planSchedules([slot('a', 'PT0.2S')])).toMatchObject([{ everyMs: 1_000 }]);
  });

  it('are none where nothing is watched', () => {
    expect(planSchedules([])).toEqual([]);
  });
});
