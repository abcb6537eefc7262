import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeLossSequence } from '../../../domain/monitoring/performance/judge-loss-sequence.js';
import { continueLossSequence, newLossSequence } from '../../../domain/monitoring/performance/loss-sequence.js';
import { measurePerformance } from '../../../domain/monitoring/performance/measure-performance.js';
import { createRandom } from '../../../domain/random/create-random.js';
import { predictableBet } from '../../../domain/statistics/sequential/predictable-bet.js';

const alpha = 0.05;
/** What of it the first sequence has: 6/pi^2. */
const first = (alpha * 6) / Math.PI ** 2;
const random = createRandom(11n);

/** Labelled rows of a model that is right with its probability, or wrong where it is `off`. */
function labelled(rows: number, off = 0) {
  const scores = Float64Array.from({ length: rows }, () => random.next());
  const labels = scores.map((score) =>
    random.next() < Math.min(1, Math.max(0, score + off * (1 - 2 * score))) ? 1 : 0,
  );
  return { labels, scores };
}

describe('a sequence of losses', () => {
  it('is the e-process of the catalogue, however its losses are cut into windows', () => {
    const loss = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(loss, { maxLength: 60 }), fc.nat(60), (losses, cut) => {
        const whole = predictableBet(losses, 0.6, first);
        const start = continueLossSequence(newLossSequence, losses.slice(0, cut), 0.6, alpha);
        const end = continueLossSequence(start.sequence, losses.slice(cut), 0.6, alpha);
        if (whole.firstAlarm === null) {
          expect(end.sequence.wealth).toBeCloseTo(whole.values.at(-1) ?? 1, 9);
          expect(end.sequence.losses).toBe(losses.length);
        } else expect(start.alarmed || end.alarmed).toBe(true);
      }),
    );
  });

  it('begins anew after it said no, with a smaller alpha', () => {
    const { sequence, alarmed, eValue, limit } = continueLossSequence(newLossSequence, Array(200).fill(1), 0.3, alpha);
    expect(alarmed).toBe(true);
    expect(eValue).toBeGreaterThanOrEqual(limit);
    expect(limit).toBeCloseTo(1 / first, 9);
    expect(sequence.alarms).toBeGreaterThan(1);
    const next = continueLossSequence({ ...newLossSequence, alarms: 1 }, [], 0.3, alpha);
    expect(next.limit).toBeCloseTo(4 / first, 9);
  });

  it('hardly ever says no of a model that is as good as its reference, looked at after every window', () => {
    let told = 0;
    for (let deployment = 0; deployment < 200; deployment += 1) {
      const reference = measurePerformance(labelled(500));
      let sequence = newLossSequence;
      let alarmed = false;
      for (let window = 0; window < 20; window += 1) {
        const judged = judgeLossSequence(sequence, labelled(100), reference, { alpha, tolerance: 0.01 });
        sequence = judged?.sequence ?? sequence;
        alarmed ||= judged?.reading.level === 'major';
      }
      told += Number(alarmed);
    }
    expect(told).toBeLessThanOrEqual(200 * alpha);
  });

  it('says no of one that has become worse, and names the variant of the catalogue', () => {
    const reference = measurePerformance(labelled(2000));
    const { reading } =
      judgeLossSequence(newLossSequence, labelled(2000, 0.6), reference, { alpha, tolerance: 0.01 }) ?? {};
    expect(reading).toMatchObject({ key: 'performance:conceptDrift', level: 'major', concern: 'performance' });
    expect(reading?.measures[0]?.variant).toBe('e_process/predictable_bet_test');
    expect(reading?.effect).toBeGreaterThanOrEqual(reading?.floor ?? Infinity);
  });

  it('says nothing without labels, and is not there without a reference', () => {
    const reference = measurePerformance(labelled(500));
    const none = { labels: [], scores: [] };
    const quiet = judgeLossSequence(newLossSequence, none, reference, { alpha, tolerance: 0.01 });
    expect(quiet).toMatchObject({ sequence: newLossSequence, reading: { level: 'noData', effect: null } });
    expect(judgeLossSequence(newLossSequence, none, measurePerformance(none), { alpha, tolerance: 0.01 })).toBeNull();
  });
});
