import { describe, expect, it } from '@jest/globals';
import { computeStatistic } from '../../../../domain/statistics/compute-statistic.js';

/** Whole numbers of a fixed sequence (Numerical Recipes' generator). */
function drawn(count: number, seed: number, below: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  });
}

const many = 100_000;
const [a, b] = [drawn(many, 1, 9), drawn(many, 2, 9)];
const named = (counts: readonly number[]) => Object.fromEntries(counts.map((count, i) => [`c${i}`, count]));
const buckets = (start: number) => a.map((count, i) => [start + i, start + i + 1, count]);
const groups = a.map((_, i) => `g${i}`);
const bits = drawn(many, 3, 2);

/** What once took the square of the number of categories, or of groups. */
const large: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['chi_square/homogeneity.merged', { reference_counts: a, current_counts: b }],
  ['chi_square/goodness_of_fit.deequ', { reference_counts: named(a), current_counts: named(b) }],
  [
    'jensen_shannon/divergence.base2.union_edges',
    { reference_histogram: buckets(0), current_histogram: buckets(0.5), reference_missing: 0, current_missing: 0 },
  ],
  ['conditional_demographic_disparity/strata', { facet: groups, label: bits, group: groups, sensitive: 'g7' }],
  ['conditional_demographic_disparity/weighted_groups', { group: groups, label: bits, sample_weight: a }],
  ['calibration_curve/uniform', { y_true: bits, proba: a.map((one) => one / 9), bins: many }],
];

describe('a hundred thousand categories are answered within seconds', () => {
  it.each(large)('%s', (name, inputs) => {
    const [family = '', variant = ''] = name.split('/');
    const start = performance.now();
    const answer = computeStatistic(family, variant, inputs);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(Object.values(answer).flat().length).toBeGreaterThan(0);
  });
});
