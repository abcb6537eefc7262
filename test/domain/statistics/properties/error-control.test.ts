import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask, askList } from './ask.js';

interface Interval {
  readonly lower: number;
  readonly upper: number;
}
const proportion = (variant: string, x: number, n: number, confidence: number): Interval =>
  ask(`proportion_interval/${variant}`, { x, n, confidence }) as never;
const trials = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
const level = fc.constantFrom(0.5, 0.9, 0.95, 0.99, 0.999999);

describe.each(['wilson', 'clopper_pearson'])('%s intervals', (variant) => {
  it('contain the share, lie within [0, 1], are mirrored for the failures, and widen with the confidence', () => {
    fc.assert(
      fc.property(trials, level, ([x, n], confidence) => {
        const found = proportion(variant, x, n, confidence);
        expect(found.lower).toBeGreaterThanOrEqual(0);
        expect(found.lower).toBeLessThanOrEqual(x / n);
        expect(found.upper).toBeGreaterThanOrEqual(x / n);
        expect(found.upper).toBeLessThanOrEqual(1);
        const mirrored = proportion(variant, n - x, n, confidence);
        expect(mirrored.lower).toBeCloseTo(1 - found.upper, 12);
        expect(mirrored.upper).toBeCloseTo(1 - found.lower, 12);
        const wider = proportion(variant, x, n, 1 - (1 - confidence) / 2);
        expect(wider.lower).toBeLessThanOrEqual(found.lower);
        expect(wider.upper).toBeGreaterThanOrEqual(found.upper);
      }),
    );
  });
});

it('Clopper-Pearson intervals cover every true share at least as often as they promise', () => {
  for (let n = 1; n <= 12; n += 1) {
    for (const confidence of [0.8, 0.95]) {
      const intervals = Array.from({ length: n + 1 }, (_, x) => proportion('clopper_pearson', x, n, confidence));
      for (let p = 0.005; p < 1; p += 0.01) {
        let [chance, covered] = [(1 - p) ** n, 0];
        for (const [x, { lower, upper }] of intervals.entries()) {
          if (lower <= p && p <= upper) covered += chance;
          chance *= ((n - x) / (x + 1)) * (p / (1 - p));
        }
        expect(covered).toBeGreaterThanOrEqual(confidence - 1e-12);
      }
    }
  }
});

it('the lower Wilson limit keeps its digits for a rare event among many', () => {
  // z^2 = 3.841458820694124; the limit is p / (1 + z^2 / 2 x + ...) of a share p = 1e-15.
  const { lower } = proportion('wilson', 1, 1e15, 0.95);
  const z2 = 3.841458820694124;
  const wanted = 1e-15 / (1 + z2 / 2 + Math.sqrt(z2 * (1 + z2 / 4)));
  expect(Math.abs(lower / wanted - 1)).toBeLessThan(1e-12);
});

it('Newcombe limits lie within [-1, 1] around the difference, and turn with the sides', () => {
  fc.assert(
    fc.property(trials, trials, level, ([x1, n1], [x2, n2], confidence) => {
      const of = (a: number, b: number, c: number, d: number): Interval =>
        ask('proportion_difference_interval/newcombe', { x1: a, n1: b, x2: c, n2: d, confidence }) as never;
      const [found, turned] = [of(x1, n1, x2, n2), of(x2, n2, x1, n1)];
      expect(found.lower).toBeGreaterThanOrEqual(-1);
      expect(found.upper).toBeLessThanOrEqual(1);
      expect(found.lower).toBeLessThanOrEqual(x1 / n1 - x2 / n2 + 1e-12);
      expect(found.upper).toBeGreaterThanOrEqual(x1 / n1 - x2 / n2 - 1e-12);
      expect(turned.lower).toBeCloseTo(-found.upper, 12);
    }),
  );
});

describe('adjusted p-values', () => {
  const pValues = fc.array(
    fc.nat(1000).map((one) => one / 1000),
    { minLength: 1, maxLength: 20 },
  );
  const adjusted = (variant: string, p_values: number[]): number[] =>
    askList(`multiple_testing/${variant}`, { p_values, alpha: 0.05 }, 'adjusted');

  it.each(['benjamini_hochberg', 'benjamini_yekutieli', 'holm', 'bonferroni'])(
    '%s keep the order of the p-values, are no smaller, at most 1, and rise with each of them',
    (variant) => {
      fc.assert(
        fc.property(pValues, fc.nat(), (p, at) => {
          const found = adjusted(variant, p);
          found.forEach((one, i) => {
            expect(one).toBeGreaterThanOrEqual((p[i] as number) - 1e-15);
            expect(one).toBeLessThanOrEqual(1);
            found.forEach((other, j) => {
              if ((p[i] as number) < (p[j] as number)) expect(one).toBeLessThanOrEqual(other);
            });
          });
          const raised = p.map((one, i) => (i === at % p.length ? Math.min(1, one + 0.1) : one));
          adjusted(variant, raised).forEach((one, i) =>
            expect(one).toBeGreaterThanOrEqual((found[i] as number) - 1e-15),
          );
        }),
      );
    },
  );

  it('stand in the order Benjamini-Hochberg <= Holm <= Bonferroni', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const [bh, holm, bonferroni] = ['benjamini_hochberg', 'holm', 'bonferroni'].map((one) => adjusted(one, p));
        bh?.forEach((one, i) => expect(one).toBeLessThanOrEqual((holm?.[i] as number) + 1e-15));
        holm?.forEach((one, i) => expect(one).toBeLessThanOrEqual((bonferroni?.[i] as number) + 1e-15));
      }),
    );
  });

  it('Benjamini-Hochberg rejects what its step-up rule rejects', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const { rejected } = ask('multiple_testing/benjamini_hochberg', { p_values: p, alpha: 0.1 });
        const last = [...p]
          .sort((a, b) => a - b)
          .findLastIndex((one, i) => one * p.length <= 0.1 * (i + 1) * (1 + 1e-15));
        expect(rejected).toBe(last + 1);
      }),
    );
  });

  it('e-BH of the inverse p-values rejects no more than Benjamini-Hochberg, which needs independence', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const e = ask('multiple_testing/e_bh', { e_values: p.map((one) => 1 / Math.max(one, 1e-9)), q: 0.1 });
        const bh = ask('multiple_testing/benjamini_hochberg', {
          p_values: p.map((one) => Math.max(one, 1e-9)),
          alpha: 0.1 + 1e-12,
        });
        expect(e['rejected']).toBeLessThanOrEqual(bh['rejected'] as number);
      }),
    );
  });
});
