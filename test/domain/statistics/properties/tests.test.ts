import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask, askNumber, columns, countPairs, sample } from './ask.js';

/** All ways to choose `size` places of the first `of`. */
function choices(of: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const found: number[][] = [];
  for (let first = from; first <= of - size; first += 1) {
    for (const rest of choices(of, size - 1, first + 1)) found.push([first, ...rest]);
  }
  return found;
}

/** Share of all splits of the pooled values whose statistic is at least that of the split given. */
function permutationP(
  a: readonly number[],
  b: readonly number[],
  statistic: (a: number[], b: number[]) => number,
): number {
  const pooled = [...a, ...b];
  const found = choices(pooled.length, a.length).map((chosen) =>
    statistic(
      chosen.map((i) => pooled[i] as number),
      pooled.filter((_, i) => !chosen.includes(i)),
    ),
  );
  const own = statistic([...a], [...b]);
  return found.filter((one) => one >= own - 1e-9).length / found.length;
}

/** Two small samples without ties. */
const untied = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 9 }),
    fc.integer({ min: 1, max: 8 }),
  )
  .map(([values, cut]) => {
    const at = Math.min(values.length - 1, cut);
    return { reference: values.slice(0, at), current: values.slice(at) };
  });
const few = { numRuns: 40 };

describe('exact p-values are shares of all splits of the pooled values', () => {
  it.each([
    ['kolmogorov_smirnov/two_sided.exact', 'kolmogorov_smirnov/statistic', 'statistic'],
    ['kolmogorov_smirnov/one_sided_greater.exact', 'kolmogorov_smirnov/one_sided_greater.exact', 'statistic'],
    ['cramer_von_mises_2samp/exact', 'cramer_von_mises_2samp/exact', 'statistic'],
  ])('%s', (name, statistic, key) => {
    const of = (a: number[], b: number[]): number => askNumber(statistic, { reference: a, current: b }, key);
    fc.assert(
      fc.property(untied, (given) => {
        const p = permutationP(given.reference, given.current, of);
        expect(askNumber(name, given, 'p_value')).toBeCloseTo(p, 12);
      }),
      few,
    );
  });

  it('mann_whitney_u/two_sided.exact, twice the share of the larger tail', () => {
    fc.assert(
      fc.property(untied, (given) => {
        const u = (a: number[], b: number[]): number =>
          a.flatMap((x) => b.map((y) => (x > y ? 1 : 0))).reduce((s: number, x) => s + x, 0);
        const [n, m] = [given.reference.length, given.current.length];
        const own = u(given.reference, given.current);
        const largest = Math.max(own, n * m - own);
        const all = choices(n + m, n).map((places) => places.reduce((sum, place, i) => sum + place - i, 0));
        const tail = all.filter((one) => one >= largest).length / all.length;
        expect(ask('mann_whitney_u/two_sided.exact', given)).toEqual({
          u: own,
          p_value: expect.closeTo(Math.min(1, 2 * tail), 12),
        });
      }),
      few,
    );
  });

  it('fisher_exact, of all tables with the same margins', () => {
    const cell = fc.nat(7);
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const values = [...new Array<number>(a + c).fill(1), ...new Array<number>(b + d).fill(0)];
        fc.pre(values.length > 0 && values.length <= 14);
        const found = choices(values.length, a + b).map((rows) =>
          rows.reduce((sum, row) => sum + (values[row] as number), 0),
        );
        const times = (x: number): number => found.filter((one) => one === x).length;
        const greater = found.filter((one) => one >= a).length / found.length;
        const both = found.filter((one) => times(one) <= times(a)).length / found.length;
        const table = [
          [a, b],
          [c, d],
        ];
        expect(askNumber('fisher_exact/greater', { table }, 'p_value')).toBeCloseTo(greater, 12);
        expect(askNumber('fisher_exact/two_sided', { table }, 'p_value')).toBeCloseTo(both, 12);
      }),
      few,
    );
  });
});

describe('p-values of samples lie in [0, 1], and do not depend on the order of rows', () => {
  it.each([
    ...['kolmogorov_smirnov/two_sided.limit', 'kolmogorov_smirnov/two_sided.asymptotic_kstwo'],
    ...['kolmogorov_smirnov/two_sided.exact', 'mann_whitney_u/two_sided.asymptotic', 'mann_whitney_u/less.asymptotic'],
    ...['cramer_von_mises_2samp/asymptotic', 'cramer_von_mises_2samp/exact'],
  ])('%s', (name) => {
    fc.assert(
      fc.property(sample(), sample(), (reference, current) => {
        const p = askNumber(name, { reference, current }, 'p_value');
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        const reversed = { reference: [...reference].reverse(), current: [...current].reverse() };
        expect(askNumber(name, reversed, 'p_value')).toBeCloseTo(p, 12);
      }),
    );
  });
});

describe('t_test', () => {
  it.each(['welch', 'pooled'])(
    '%s keeps its p when both samples are moved and scaled, and turns its sign with the sides',
    (kind) => {
      fc.assert(
        fc.property(
          sample(2),
          sample(2),
          fc.integer({ min: -64, max: 64 }),
          fc.integer({ min: 1, max: 32 }),
          (a, b, by, times) => {
            fc.pre(new Set(a).size > 1 || new Set(b).size > 1);
            const moved = (values: number[]): number[] => values.map((one) => one * times + by);
            const of = (reference: number[], current: number[]) => ask(`t_test/${kind}`, { reference, current });
            const [one, scaled, turned] = [of(a, b), of(moved(a), moved(b)), of(b, a)];
            expect(scaled['p_value']).toBeCloseTo(one['p_value'] as number, 10);
            expect(scaled['statistic']).toBeCloseTo(one['statistic'] as number, 8);
            expect(turned['statistic']).toBeCloseTo(-(one['statistic'] as number), 10);
            expect(turned['p_value']).toBeCloseTo(one['p_value'] as number, 10);
          },
        ),
      );
    },
  );
});

describe('tests of tables', () => {
  it('chi-square of homogeneity does not depend on the order of rows or columns', () => {
    fc.assert(
      fc.property(countPairs, (pairs) => {
        const [a, b] = columns(pairs.map(([x, y]) => [x + 1, y + 1] as const));
        const of = (table: number[][]) => ask('chi_square/homogeneity', { table });
        const statistic = of([a, b])['statistic'] as number;
        expect(of([b, a])['statistic']).toBeCloseTo(statistic, 9);
        expect(of([[...a].reverse(), [...b].reverse()])['statistic']).toBeCloseTo(statistic, 9);
      }),
    );
  });

  it('chi-square of homogeneity nears goodness of fit as the reference grows with its shares unchanged', () => {
    fc.assert(
      fc.property(countPairs, (pairs) => {
        const [a, b] = columns(pairs.map(([x, y]) => [x + 1, y + 1] as const));
        const reference = a.map((count) => count * 1e10);
        const goodness = ask('chi_square/goodness_of_fit', { reference_counts: a, current_counts: b });
        const homogeneity = ask('chi_square/homogeneity', { table: [reference, b] });
        const [near, far] = [goodness['statistic'] as number, homogeneity['statistic'] as number];
        expect(Math.abs(near - far)).toBeLessThanOrEqual(1e-7 * (1 + near));
        expect(homogeneity['p_value']).toBeCloseTo(goodness['p_value'] as number, 6);
      }),
    );
  });

  it('z of two shares squared is chi-square of their table', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40)), ([a, b, c, d]) => {
        const table = [
          [a + 1, b + 1],
          [c + 1, d + 1],
        ];
        const z = ask('z_test_proportions/pooled.two_sided', { x1: a + 1, n1: a + b + 2, x2: c + 1, n2: c + d + 2 });
        const test = ask('chi_square/homogeneity', { table });
        expect((z['z'] as number) ** 2).toBeCloseTo(test['statistic'] as number, 9);
        expect(z['p_value']).toBeCloseTo(test['p_value'] as number, 10);
      }),
    );
  });

  it('merging leaves no expected count below 5, unless one category is left, and loses no row', () => {
    fc.assert(
      fc.property(countPairs, (pairs) => {
        const [a, b] = columns(pairs);
        const test = ask('chi_square/homogeneity.merged', { reference_counts: a, current_counts: b });
        const used = pairs.filter(([x, y]) => x + y > 0).length;
        const total = (counts: number[]): number => counts.reduce((sum, one) => sum + one, 0);
        const most = Math.max(1, Math.floor(Math.min(total(a), total(b)) / 5));
        expect(test['categories_left']).toBeLessThanOrEqual(Math.min(used, most));
        expect(test['degrees_of_freedom']).toBe((test['categories_left'] as number) - 1);
      }),
    );
  });

  it('measures of association lie in [0, 1]', () => {
    fc.assert(
      fc.property(countPairs, (pairs) => {
        const [reference_counts, current_counts] = columns(pairs);
        for (const variant of ['two_samples', 'two_samples.bias_corrected', 'deepchecks']) {
          const value = askNumber(`cramers_v/${variant}`, { reference_counts, current_counts }, 'value');
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});
