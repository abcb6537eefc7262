import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeMoments } from '../../../../domain/statistics/moments/merge-moments.js';
import { noMoments } from '../../../../domain/statistics/moments/moments.js';
import { momentsOf } from '../../../../domain/statistics/moments/moments-of.js';
import { ask, askList, sample } from './ask.js';

/** Relative to the larger, or to 1e-300. */
const relative = (a: number, b: number): number => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-300);

/** Values with many digits, so that sums are rounded. */
const fine = (least: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true, noDefaultInfinity: true }), { minLength: least, maxLength: 40 });

describe('moments', () => {
  it.each([0, 1e6, 1e9, 1e12])('merge to 1e-12 of those of the whole, at an offset of %d', (offset) => {
    fc.assert(
      fc.property(fine(3), fc.integer({ min: 1, max: 6 }), (values, parts) => {
        // As doubles at the offset: what is compared is of the same values.
        const moved = values.map((one) => one + offset);
        fc.pre(Math.max(...moved) - Math.min(...moved) > 1e-2);
        const size = Math.ceil(moved.length / parts);
        const pieces = Array.from({ length: parts }, (_, i) => moved.slice(i * size, (i + 1) * size));
        const merged = pieces.map(momentsOf).reduce(mergeMoments, noMoments);
        const whole = momentsOf(moved);
        expect(merged.count).toBe(whole.count);
        expect(relative(merged.mean, whole.mean) * (offset === 0 ? 0 : 1)).toBeLessThan(1e-15);
        expect(relative(merged.m2, whole.m2)).toBeLessThan(1e-12);
        expect(relative(merged.m4, whole.m4)).toBeLessThan(1e-12);
        expect([merged.min, merged.max]).toEqual([whole.min, whole.max]);
      }),
    );
  });

  it.each([1e6, 1e9, 1e12])('are those of the values without their offset, at %d', (offset) => {
    // Quarters up to 1e12 are exact, so both are of the very same deviations.
    fc.assert(
      fc.property(sample(2), (values) => {
        const [near, far] = [momentsOf(values), momentsOf(values.map((one) => one + offset))];
        expect(Math.abs(far.m2 - near.m2)).toBeLessThanOrEqual(1e-13 * near.m2);
        expect(Math.abs(far.m3 - near.m3)).toBeLessThanOrEqual(1e-12 * near.m2 ** 1.5);
      }),
    );
  });

  it('of stored parts lose no more than the last digit of their means allows', () => {
    fc.assert(
      fc.property(sample(2), sample(2), fc.constantFrom(1e6, 1e9), (a, b, offset) => {
        const stored = [a, b].map((values) => {
          const { count, mean, m2, min, max } = momentsOf(values.map((one) => one + offset));
          return { count, mean, m2, min, max };
        });
        const got = ask('mergeable_moments/from_partials', { parts: stored });
        const { m2, count } = momentsOf([...a, ...b]);
        const difference = Math.abs(momentsOf(a).mean - momentsOf(b).mean);
        // Each mean is rounded by half a unit; the squared difference of both by twice that times the difference.
        const rounding = offset * Number.EPSILON;
        const allowed = count * (2 * difference * rounding + rounding ** 2) + 1e-12 * m2;
        expect(Math.abs((got['variance_ddof1'] as number) * (count - 1) - m2)).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  it('scale: the variance with the square, skewness and kurtosis not at all', () => {
    fc.assert(
      fc.property(sample(2), sample(1), fc.integer({ min: 1, max: 9 }), (a, b, times) => {
        fc.pre(new Set([...a, ...b]).size > 1);
        const of = (by: number) =>
          ask('mergeable_moments/two_parts', { a: a.map((one) => one * by), b: b.map((one) => one * by) });
        const [one, scaled, turned] = [of(1), of(times), of(-1)];
        expect(scaled['variance_ddof1']).toBeCloseTo((one['variance_ddof1'] as number) * times ** 2, 8);
        expect(scaled['kurtosis_excess']).toBeCloseTo(one['kurtosis_excess'] as number, 9);
        expect(turned['skewness']).toBeCloseTo(-(one['skewness'] as number), 9);
      }),
    );
  });
});

describe('quantiles', () => {
  const probabilities = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
  it.each(['inverted_cdf', 'linear', 'median_unbiased'])(
    '%s rise with the probability, lie within the values, and move and scale with them',
    (method) => {
      const of = (values: number[]): number[] => askList(`quantile/${method}`, { values, probabilities }, 'quantiles');
      fc.assert(
        fc.property(sample(), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }), (values, by, times) => {
          const found = of(values);
          expect(found).toEqual([...found].sort((a, b) => a - b));
          expect([found[0], found.at(-1)]).toEqual([Math.min(...values), Math.max(...values)]);
          expect(of([...values].reverse())).toEqual(found);
          const moved = of(values.map((one) => one * times + by));
          moved.forEach((one, i) => expect(one).toBeCloseTo((found[i] as number) * times + by, 9));
        }),
      );
    },
  );

  it('linear and median_unbiased of the negated values are the opposite quantiles, negated', () => {
    fc.assert(
      fc.property(sample(), fc.constantFrom('linear', 'median_unbiased'), (values, method) => {
        const of = (list: number[], q: number[]) =>
          askList(`quantile/${method}`, { values: list, probabilities: q }, 'quantiles');
        const turned = of(
          values.map((one) => -one),
          probabilities.map((q) => 1 - q),
        );
        of(values, probabilities).forEach((one, i) => expect(turned[i]).toBeCloseTo(-one, 9));
      }),
    );
  });
});

describe('histograms', () => {
  const edges = [-3, -1, 0, 0.5, 4];
  it.each(['half_open_last_closed', 'upper_inclusive_open_ends'])(
    '%s of parts add up, and lose no value',
    (variant) => {
      const of = (values: (number | null)[]) => ask(`histogram/${variant}`, { values, edges });
      const withGaps = fc.array(fc.option(fc.integer({ min: -9, max: 9 }).map((one) => one / 2)), { maxLength: 30 });
      const numbers = (answer: Readonly<Record<string, unknown>>): number[] => Object.values(answer).flat() as number[];
      fc.assert(
        fc.property(withGaps, withGaps, (a, b) => {
          const [parts, whole] = [[of(a), of(b)].map(numbers), numbers(of([...a, ...b]))];
          expect(whole).toEqual(whole.map((_, i) => (parts[0]?.[i] as number) + (parts[1]?.[i] as number)));
          const known = variant === 'half_open_last_closed' ? [...a, ...b].filter((one) => one !== null) : [...a, ...b];
          expect(whole.reduce((sum, one) => sum + one, 0)).toBe(known.length);
        }),
      );
    },
  );

  it('edges by quantiles hold at most the rows of a bin that ties allow, for the sample they were made of', () => {
    fc.assert(
      fc.property(sample(), fc.integer({ min: 1, max: 8 }), (values, bins) => {
        const found = askList('bin_edges/quantile_inverted_cdf.merged', { values, bins }, 'edges');
        const { counts } = ask('histogram/upper_inclusive_open_ends', { values, edges: found }) as { counts: number[] };
        const ties = Math.max(...values.map((one) => values.filter((other) => other === one).length));
        expect(found.length).toBeLessThanOrEqual(bins - 1);
        expect(found.every((edge) => values.includes(edge))).toBe(true);
        expect(Math.max(...counts)).toBeLessThanOrEqual(Math.ceil(values.length / bins) + ties);
      }),
    );
  });
});
