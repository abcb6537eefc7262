import { describe, expect, it } from '@jest/globals';
import { referenceLoss } from '../../../bench/support/false-alarms/draw-losses.js';
import { drawMultinomial } from '../../../bench/support/false-alarms/draw-multinomial.js';
import { simulatePeeking } from '../../../bench/support/false-alarms/simulate-peeking.js';
import { simulateQuiet } from '../../../bench/support/false-alarms/simulate-quiet.js';
import { simulateShift } from '../../../bench/support/false-alarms/simulate-shift.js';
import { simulateTinyShift } from '../../../bench/support/false-alarms/simulate-tiny-shift.js';
import { createRandom } from '../../../domain/random/create-random.js';

// The promises of `npm run bench -- false-alarms`, on data so small that a broken rule is found in seconds.
const usual = { seed: 11, features: 20, rows: 2_000, referenceRows: 20_000 };

describe('the drift rule and its alerts on simulated data', () => {
  it('raises no alert while nothing drifts, where single p-values flag columns all the time', () => {
    const { drift, flagged, windows } = simulateQuiet({ ...usual, runs: 1, windows: 60 });
    expect(drift).toEqual({ verdicts: 0, opened: 0, reopened: 0 });
    expect(flagged['p < 0.05'].columns).toBeGreaterThan(windows / 4);
  });

  it('finds a shift of 0.3 standard deviations in the second window, and nothing elsewhere', () => {
    const { foundInTwo, elsewhere } = simulateShift({ ...usual, features: 10, runs: 10, sigmas: 0.3 });
    expect(foundInTwo).toBeGreaterThanOrEqual(0.9);
    expect(elsewhere).toBe(0);
  });

  it('is silent about a shift of 0.05 standard deviations, however sure it is', () => {
    const shape = { ...usual, rows: [20_000], referenceRows: 50_000, runs: 1, windows: 20, sigmas: 0.05 };
    const [found] = simulateTinyShift({ ...shape, features: 2 });
    expect(found?.medianP).toBeLessThan(0.001);
    expect(found?.drift).toEqual({ verdicts: 0, opened: 0, reopened: 0 });
  });
});

describe('the e-process on simulated losses', () => {
  const stream = { seed: 11, labels: 1_000, alpha: 0.05, tolerance: 0.01, from: 0 };

  it('says "worse" in at most alpha of all lives at the boundary, where a t test does much more often', () => {
    const { eProcess, tTest } = simulatePeeking({ ...stream, runs: 400, worse: 0.01 });
    expect(eProcess.share).toBeLessThanOrEqual(stream.alpha);
    expect(tTest.lower).toBeGreaterThan(stream.alpha);
  });

  it('says so in nearly all lives when the loss is worse by half', () => {
    const { eProcess } = simulatePeeking({ ...stream, runs: 50, worse: referenceLoss / 2 });
    expect(eProcess.share).toBeGreaterThanOrEqual(0.9);
  });
});

describe('counts that are drawn instead of rows', () => {
  it('have the mean and the spread of the multinomial distribution', () => {
    const random = createRandom(5n);
    const [n, chances] = [1_000, [0.5, 0.3, 0.19, 0.01]];
    const draws = Array.from({ length: 4_000 }, () => drawMultinomial(random, n, chances));
    for (const [cell, chance] of chances.entries()) {
      const counts = draws.map((counted) => counted[cell] ?? NaN);
      const mean = counts.reduce((sum, count) => sum + count, 0) / draws.length;
      const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / draws.length;
      const expected = n * chance * (1 - chance);
      expect(Math.abs(mean - n * chance)).toBeLessThan(4 * Math.sqrt(expected / draws.length));
      expect(Math.abs(variance / expected - 1)).toBeLessThan(0.1);
    }
    expect(draws.every((counted) => counted.reduce((sum, count) => sum + count, 0) === n)).toBe(true);
  });
});
