import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask, askList } from './ask.js';

/** Every detector with usual settings. */
const pageHinkley = { min_instances: 30, delta: 0.005, threshold: 5, alpha: 0.9999 };
const detectors: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['adwin/all_buckets', { delta: 0.002 }],
  ['adwin/skip_last_bucket', { delta: 0.002 }],
  ...['river_up', 'river_both', 'clamped', 'frouros'].map((one) => [`page_hinkley/${one}`, pageHinkley] as const),
  ['cusum/frouros', { min_instances: 30, delta: 0.005, threshold: 5 }],
  ['geometric_moving_average/frouros', { min_instances: 30, threshold: 0.2, alpha: 0.9 }],
  ['ddm/river', {}],
  ['eddm/river', {}],
  ['hddm_a/river', { two_sided_test: true }],
  ['hddm_w/river', { two_sided_test: true }],
];
const ofBits = fc.array(fc.nat(1), { minLength: 0, maxLength: 300 });

describe.each(detectors)('%s', (name, settings) => {
  const of = (stream: readonly number[]): number[] => askList(name, { stream, ...settings }, 'detections');
  const onlyBits = ['ddm/river', 'eddm/river'].includes(name);

  it('says nothing about a stream that never changes', () => {
    for (const value of onlyBits ? [0, 1] : [0, 1, 0.1, -3.7, 1e6]) {
      expect(of(new Array<number>(3000).fill(value))).toEqual([]);
    }
  });

  it('gives the same places again, in order, and those before a place do not depend on what comes after', () => {
    fc.assert(
      fc.property(ofBits, fc.nat(300), (stream, cut) => {
        const found = of(stream);
        expect(of(stream)).toEqual(found);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(of(stream.slice(0, cut))).toEqual(found.filter((at) => at < cut));
      }),
    );
  });
});

it.each(detectors.filter(([name]) => name !== 'eddm/river'))('%s finds a rise from 0.1 to 0.9', (name, settings) => {
  const bit = (rate: number) => (_: unknown, i: number) => (((i * 7) % 10) / 10 < rate ? 1 : 0);
  const stream = [...Array.from({ length: 500 }, bit(0.1)), ...Array.from({ length: 300 }, bit(0.9))];
  const found = askList(name, { stream, ...settings }, 'detections');
  expect(found.filter((at) => at >= 500).length).toBeGreaterThan(0);
  expect(found.filter((at) => at < 500)).toEqual([]);
});

it('the window of ADWIN has the sum and the squared deviations of all its values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 200 }), (stream) => {
      const found = ask('adwin/window_statistics', { stream });
      const total = stream.reduce((sum, one) => sum + one, 0);
      const squares = stream.reduce((sum, one) => sum + (one - total / stream.length) ** 2, 0);
      expect(found).toEqual({ width: stream.length, total, sum_of_squared_deviations: expect.closeTo(squares, 8) });
    }),
  );
});

describe('e-processes', () => {
  /** Every stream of so many zeros and ones with its chance under a mean of m. */
  const streams = (m: number, length = 10) =>
    Array.from({ length: 2 ** length }, (_, code) => {
      const x = Array.from({ length }, (_unused, i) => (code >> i) & 1);
      return { x, chance: x.reduce((product, one) => product * (one === 1 ? m : 1 - m), 1) };
    });
  const expected = (name: string, m: number, settings: Readonly<Record<string, unknown>>, key: string): number =>
    streams(m).reduce(
      (sum, { x, chance }) => sum + chance * (askList(name, { x, m, alpha: 0.05, ...settings }, key).at(-1) as number),
      0,
    );

  it.each([0.1, 0.5, 0.83])('hold 1 on average at a mean of exactly m = %d, whatever the bets', (m) => {
    expect(Math.abs(expected('e_process/fixed_bet', m, { lambda: 0.9 / m }, 'e_values') - 1)).toBeLessThan(1e-12);
    expect(Math.abs(expected('e_process/predictable_bet_test', m, {}, 'e_values') - 1)).toBeLessThan(1e-12);
  });

  it('of Shiryaev and Roberts hold the number of values seen on average', () => {
    expect(expected('e_process/shiryaev_roberts', 0.3, { lambda: 2 }, 'values')).toBeCloseTo(10, 11);
  });

  it('hold less than 1 on average below m', () => {
    const below = streams(0.2).reduce(
      (sum, { x, chance }) =>
        sum +
        chance * (askList('e_process/fixed_bet', { x, m: 0.4, lambda: 1, alpha: 0.05 }, 'e_values').at(-1) as number),
      0,
    );
    expect(below).toBeCloseTo(0.8 ** 10, 12);
  });

  it('are never negative, and alarm under the hypothesis at most as often as alpha', () => {
    const alpha = 0.2;
    const alarms = streams(0.3).filter(({ x }) => {
      const found = ask('e_process/predictable_bet_test', { x, m: 0.3, alpha });
      expect(Math.min(...(found['e_values'] as number[]))).toBeGreaterThanOrEqual(0);
      return found['first_alarm_index'] !== null;
    });
    expect(alarms.reduce((sum, { chance }) => sum + chance, 0)).toBeLessThanOrEqual(alpha);
    expect(alarms.length).toBeGreaterThan(0);
  });

  it('come back from beyond the largest double', () => {
    const x = [...new Array<number>(2000).fill(1), ...new Array<number>(2000).fill(0)];
    const values = askList('e_process/fixed_bet', { x, m: 0.5, lambda: 1, alpha: 0.05 }, 'e_values');
    // 1.5^2000 is beyond 1.8e308; 0.5^2000 brings it back to 0.75^2000.
    expect(values[1999]).toBe(Infinity);
    const last = values.at(-1) as number;
    expect(Math.abs(last / 0.75 ** 2000 - 1)).toBeLessThan(1e-9);
  });

  it('the confidence sequence holds the share seen, and misses a true mean at most as often as alpha', () => {
    const [alpha, mean] = [0.2, 0.3];
    let missed = 0;
    for (const { x, chance } of streams(mean, 7)) {
      const { lower, upper } = ask('e_process/bernoulli_beta_mixture_confidence_sequence', { x, alpha }) as {
        lower: number[];
        upper: number[];
      };
      let ones = 0;
      x.forEach((one, i) => {
        ones += one;
        expect(lower[i]).toBeLessThanOrEqual(ones / (i + 1));
        expect(upper[i]).toBeGreaterThanOrEqual(ones / (i + 1));
      });
      if (lower.some((low, i) => mean < low || mean > (upper[i] as number))) missed += chance;
    }
    expect(missed).toBeLessThanOrEqual(alpha);
    expect(missed).toBeGreaterThan(0);
  });
});
