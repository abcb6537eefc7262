import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askNumber, columns, countPairs, sample } from './ask.js';

const ofCounts = (reference: readonly number[], current: readonly number[]) => ({
  reference_counts: reference,
  current_counts: current,
});
/** Distances of counts: name, key, largest value, and whether both sides may be exchanged. */
const bounded = [
  ['jensen_shannon/distance.base2', 'distance', 1],
  ['jensen_shannon/distance.base_e', 'distance', Math.sqrt(Math.LN2)],
  ['total_variation_distance/half_l1', 'distance', 1],
  ['hellinger/distance', 'distance', 1],
  ['bhattacharyya/distance', 'distance', Infinity],
  ['psi/counts', 'psi', Infinity],
  ['kolmogorov_smirnov/statistic_on_bins', 'statistic', 1],
] as const;

describe.each(bounded)('%s', (name, key, most) => {
  const of = (a: readonly number[], b: readonly number[]): number => askNumber(name, ofCounts(a, b), key);

  it('is the same from either side, and lies within its bounds', () => {
    fc.assert(
      fc.property(countPairs, (pairs) => {
        const [a, b] = columns(pairs);
        const distance = of(a, b);
        expect(distance).toBeCloseTo(of(b, a), 12);
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('is 0 for the same shares, and only for them', () => {
    fc.assert(
      fc.property(countPairs, fc.integer({ min: 1, max: 9 }), (pairs, times) => {
        const [a, b] = columns(pairs);
        expect(
          of(
            a,
            a.map((count) => count * times),
          ),
        ).toBeLessThan(1e-7);
        const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);
        const differ = a.some((count, i) => count * total(b) !== (b[i] as number) * total(a));
        expect(of(a, b) > 1e-7).toBe(differ);
      }),
    );
  });
});

describe('distances of categories do not depend on the order of bins', () => {
  it.each(bounded.slice(0, 6).map(([name, key]) => [name, key] as const))('%s', (name, key) => {
    fc.assert(
      fc.property(countPairs, fc.infiniteStream(fc.nat()), (pairs, keys) => {
        const drawn = pairs.map((pair) => ({ pair, at: keys.next().value as number }));
        const shuffled = drawn.sort((x, y) => x.at - y.at).map(({ pair }) => pair);
        const [before, after] = [pairs, shuffled].map((one) => askNumber(name, ofCounts(...columns(one)), key));
        if (before === Infinity) expect(after).toBe(Infinity);
        else expect(after).toBeCloseTo(before as number, 10);
      }),
    );
  });
});

it('PSI is the sum of both Kullback-Leibler divergences', () => {
  fc.assert(
    fc.property(countPairs, (pairs) => {
      const [a, b] = columns(pairs.map(([x, y]) => [x + 1, y + 1] as const));
      const kl = (p: number[], q: number[]): number => askNumber('kl_divergence/nats', ofCounts(p, q), 'divergence');
      expect(askNumber('psi/counts', ofCounts(a, b), 'psi')).toBeCloseTo(kl(a, b) + kl(b, a), 12);
    }),
  );
});

it('an unseen category never makes PSI with half rows infinite', () => {
  fc.assert(
    fc.property(countPairs, (pairs) => {
      expect(askNumber('psi/counts.half_row', ofCounts(...columns(pairs)), 'psi')).toBeLessThan(1e3);
    }),
  );
});

it('L-infinity by name is the same from either side, and at most 1', () => {
  const named = (counts: readonly number[]) => Object.fromEntries(counts.map((count, i) => [`c${i}`, count]));
  fc.assert(
    fc.property(countPairs, (pairs) => {
      const [a, b] = columns(pairs);
      const of = (x: number[], y: number[]): number =>
        askNumber('l_infinity/simple', ofCounts(named(x) as never, named(y) as never), 'distance');
      expect(of(a, b)).toBe(of(b, a));
      expect(of(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});

const ofSamples = ['wasserstein_1/raw', 'energy_distance/raw', 'kolmogorov_smirnov/statistic'] as const;
const keyOf = (name: string): string => (name.startsWith('kolm') ? 'statistic' : 'distance');

describe.each(ofSamples)('%s of samples', (name) => {
  const of = (a: readonly number[], b: readonly number[]): number =>
    askNumber(name, { reference: a, current: b }, keyOf(name));

  it('is the same from either side and for any order of rows, and 0 only where the distributions are the same', () => {
    fc.assert(
      fc.property(sample(), sample(), (a, b) => {
        expect(of(a, b)).toBeCloseTo(of(b, a), 12);
        expect(of([...a].reverse(), b)).toBeCloseTo(of(a, b), 12);
        expect(of(a, [...a, ...a])).toBeCloseTo(0, 7);
        const share = (values: readonly number[], one: number) => values.filter((x) => x <= one).length / values.length;
        const differ = [...a, ...b].some((one) => Math.abs(share(a, one) - share(b, one)) > 1e-9);
        expect(of(a, b) > 1e-7).toBe(differ);
      }),
    );
  });

  it('does not move when both samples do, and scales as it should', () => {
    fc.assert(
      fc.property(
        sample(),
        sample(),
        fc.integer({ min: -8, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (a, b, by, times) => {
          const moved = (values: number[]): number[] => values.map((one) => one * times + by);
          const power = { 'wasserstein_1/raw': 1, 'energy_distance/raw': 0.5, 'kolmogorov_smirnov/statistic': 0 }[name];
          expect(of(moved(a), moved(b))).toBeCloseTo(of(a, b) * times ** power, 10);
        },
      ),
    );
  });
});

describe.each(['wasserstein_1', 'energy_distance'])('%s with weights', (family) => {
  it('takes a weight of k as the row k times', () => {
    const weighted = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(weighted, sample(), (rows, b) => {
        const [values, weights] = columns(rows);
        const repeated = rows.flatMap(([value, times]) => new Array<number>(times).fill(value));
        const one = { reference: values, current: b, reference_weights: weights, current_weights: null };
        const other = { reference: repeated, current: b };
        expect(askNumber(`${family}/raw.weighted`, one, 'distance')).toBeCloseTo(
          askNumber(`${family}/raw`, other, 'distance'),
          10,
        );
      }),
    );
  });
});
