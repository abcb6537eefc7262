import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Columns } from '../../../domain/model/columns.js';
import { createBinFinder } from '../../../domain/profile/bin-finder.js';
import type { ColumnProfile } from '../../../domain/profile/column-profile.js';
import { layoutColumn } from '../../../domain/profile/layout-column.js';
import { mergeProfiles } from '../../../domain/profile/merge-profiles.js';
import { emptyMoments, mergeMoments, variance, type Moments } from '../../../domain/profile/moments.js';
import { profileColumns } from '../../../domain/profile/profile-columns.js';
import { profileFold } from '../../../domain/profile/profile-fold.js';
import { quantileEdges } from '../../../domain/profile/quantile-edges.js';

interface Case {
  id: string;
  family: string;
  inputs: { parts: Moments[]; values: number[]; edges: number[]; bins: number };
  expected: {
    count: number;
    mean: number;
    variance_ddof1: number;
    min: number;
    max: number;
    edges: number[];
    counts: number[];
  };
}
const file = new URL('./reference-cases.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };
const family = (name: string): (readonly [string, Case])[] =>
  cases.filter((one) => one.family === name).map((one) => [one.id, one] as const);

const binCounts = (edges: readonly number[], values: readonly number[]): number[] => {
  const find = createBinFinder(edges);
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const value of values) counts[find(value)] = (counts[find(value)] as number) + 1;
  return counts;
};

const close = (got: number, want: number, relative = 1e-12): void => {
  expect(Math.abs(got - want)).toBeLessThanOrEqual(relative * Math.abs(want));
};

describe('moments', () => {
  test.each(family('mergeable_moments'))('merge as in the published case %s', (_id, { inputs, expected }) => {
    const merged = inputs.parts.reduce(mergeMoments, emptyMoments);
    expect([merged.count, merged.min, merged.max]).toEqual([expected.count, expected.min, expected.max]);
    close(merged.mean, expected.mean);
    close(variance(merged), expected.variance_ddof1);
  });

  test('keep their digits far from zero, wherever the first row lies', () => {
    const values = Float64Array.from({ length: 20_000 }, (_, row) => 1e9 + (row % 7));
    values[0] = 1e9 + 50_000;
    const { columns } = profileColumns({ rows: 20_000, columns: { x: values } }, [{ name: 'x', type: 'FP64' }]);
    const offset = values.map((value) => value - 1e9);
    const mean = offset.reduce((sum, value) => sum + value, 0) / 20_000;
    const m2 = offset.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    close(columns[0]?.moments?.mean ?? NaN, 1e9 + mean);
    close(columns[0]?.moments?.m2 ?? NaN, m2, 1e-11);
  });
});

describe('bins', () => {
  test.each(family('bin_edges'))('have the edges of the published case %s', (_id, { inputs, expected }) => {
    expect(
      quantileEdges(
        [...inputs.values].sort((a, b) => a - b),
        inputs.bins,
      ),
    ).toEqual(expected.edges);
  });

  test.each(family('histogram'))('hold the counts of the published case %s', (_id, { inputs, expected }) => {
    expect(binCounts(inputs.edges, inputs.values)).toEqual(expected.counts);
  });

  test('hold e(i) < x <= e(i+1), whatever the edges and the values', () => {
    const number = fc.double({ noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 19 }), number, (unsorted, value) => {
        const edges = [...new Set(unsorted.map((edge) => edge + 0))].sort((a, b) => a - b);
        const find = createBinFinder(edges);
        for (const x of [value, ...edges]) expect(find(x)).toBe(edges.filter((edge) => edge < x).length);
      }),
    );
  });
});

describe('a profile', () => {
  const table: Columns = {
    rows: 6,
    columns: {
      delay: Float32Array.of(0.1, NaN, Infinity, -3, 0.1, 900),
      weekday: BigInt64Array.of(1n, 2n, 2n, 7n, 1n, 1n),
      origin: ['SFO', null, 'JFK', 'SFO', 'SFO', ''],
    },
  };
  const columns = [
    { name: 'delay', type: 'FP32', range: [-10, 100] },
    { name: 'weekday', type: 'INT64' },
    { name: 'origin', type: 'BYTES' },
  ] as const;

  test('counts missing, infinite, implausible and frequent values of each column', () => {
    const [delay, weekday, origin] = profileColumns(table, columns).columns as [
      ColumnProfile,
      ColumnProfile,
      ColumnProfile,
    ];
    expect(delay).toMatchObject({ rows: 6, nulls: 0, nans: 1, infinite: 1, outOfRange: 2, unseen: 1 });
    expect(delay.counts).toEqual([1, 2, 1, 1]);
    expect(delay.moments).toMatchObject({ count: 4, min: -3, max: 900 });
    expect(weekday).toMatchObject({ counts: [3, 2, 1, 0], unseen: 0, outOfRange: 0 });
    expect(origin).toMatchObject({ nulls: 1, nans: 0, counts: [1, 1, 3, 0], moments: null });
  });

  test('counts a float32 value that equals its edge in the lower bin', () => {
    const values = Float32Array.from({ length: 100 }, (_, row) => (row + 1) / 10);
    const layout = layoutColumn('x', 'FP32', values);
    expect(layout.kind === 'numeric' && layout.edges[0]).toBe(Math.fround(0.5));
    const fold = profileFold([layout]);
    fold.add({ rows: 100, columns: { x: values } });
    expect(fold.profile()[0]?.counts).toEqual(Array.from({ length: 20 }, () => 5));
    const doubles = profileFold([layout]);
    doubles.add({ rows: 100, columns: { x: Float64Array.from({ length: 100 }, (_, row) => (row + 1) / 10) } });
    expect(doubles.profile()[0]?.counts).toEqual(fold.profile()[0]?.counts);
  });

  test('counts what the reference did not have as unseen and out of range', () => {
    const { layouts } = profileColumns(table, columns);
    const fold = profileFold(layouts);
    fold.add({ rows: 1, columns: { delay: Float32Array.of(5), weekday: BigInt64Array.of(9n), origin: ['LAX'] } });
    expect(fold.profile().map(({ unseen, outOfRange }) => [unseen, outOfRange])).toEqual([
      [1, 0],
      [1, 1],
      [1, 0],
    ]);
  });

  test('keeps a thousand categories and counts the rest together', () => {
    const origin = Array.from({ length: 1200 }, (_, row) => `c${row}`).concat('c1199');
    const { layouts, columns: counted } = profileColumns({ rows: 1201, columns: { origin } }, [columns[2]]);
    const [layout] = layouts;
    expect(layout?.kind === 'categorical' && layout.categories).toHaveLength(1000);
    expect(layout?.kind === 'categorical' && layout.categories).toContain('c1199');
    expect(counted[0]?.unseen).toBe(200);
  });

  test('is the same from one pass as from parts that are merged, in any cut', () => {
    const value = fc.oneof(fc.float(), fc.constantFrom(NaN, Infinity, 1, 2, 3));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), fc.nat(200), (values, at) => {
        const one: Columns = { rows: values.length, columns: { x: Float32Array.from(values) } };
        const whole = profileColumns(one, [{ name: 'x', type: 'FP32' }]);
        const cut = Math.min(at, values.length);
        const [left, right] = [profileFold(whole.layouts), profileFold(whole.layouts)];
        left.add(one, 0, cut);
        right.add(one, cut);
        const [merged] = mergeProfiles(left.profile(), right.profile());
        const [expected] = whole.columns;
        expect({ ...merged, moments: null }).toEqual({ ...expected, moments: null });
        expect(merged?.moments?.count).toBe(expected?.moments?.count);
        const spread = Math.sqrt((expected?.moments?.m2 ?? 0) / Math.max(1, expected?.moments?.count ?? 0));
        const gap = Math.abs((merged?.moments?.mean ?? NaN) - (expected?.moments?.mean ?? NaN));
        expect(gap).toBeLessThanOrEqual(1e-12 * (spread + Math.abs(expected?.moments?.mean ?? 0)));
      }),
    );
  });

  test('of another layout is not merged', () => {
    const [delay] = profileColumns(table, [columns[0]]).columns as [ColumnProfile];
    expect(() => mergeProfiles([delay], [{ ...delay, counts: [1] }])).toThrow('different layouts');
    expect(() => mergeProfiles([delay], [])).toThrow('different layouts');
  });

  test('refuses a table without one of its columns, or with text where numbers were', () => {
    const { layouts } = profileColumns(table, columns);
    expect(() => profileFold(layouts).add({ rows: 0, columns: {} })).toThrow('no column "delay"');
    const swapped = { ...table.columns, delay: table.columns.origin as string[] };
    expect(() => profileFold(layouts).add({ rows: 6, columns: swapped })).toThrow('holds text');
  });
});
