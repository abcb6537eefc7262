import { type DegenerateAnswer, degenerate as row, counts, samples } from '../degenerate-answer.js';

/** Distances of counts and tables of counts. */
export const countAnswers: readonly DegenerateAnswer[] = [
  row('psi/counts', 'the same shares', counts([1, 2, 3], [10, 20, 30]), { psi: 0 }),
  row('psi/counts', 'an unseen category', counts([5, 5, 0], [5, 5, 5]), { psi: Infinity }),
  row('psi/counts', 'a category empty on both sides', counts([5, 0, 5], [5, 0, 5]), { psi: 0 }),
  row('psi/counts', 'no bins', counts([], []), 'EmptyInput'),
  row('psi/counts', 'no rows on one side', counts([0, 0], [1, 2]), 'ZeroTotal'),
  row('psi/counts', 'lists of unequal length', counts([1, 2], [1, 2, 3]), 'LengthMismatch'),
  row('psi/counts', 'a negative count', counts([1, -2], [1, 2]), 'InvalidInput'),
  row('psi/counts', 'a count of NaN', counts([1, NaN], [1, 2]), 'InvalidInput'),
  row('psi/counts', 'counts of 2^53', counts([2 ** 53, 2 ** 53], [2 ** 53, 2 ** 53]), { psi: 0 }),
  row('psi/counts', 'counts that overflow', counts([1e308, 1e308], [1, 2]), 'OutOfRange'),
  row('psi/counts.epsilon', 'epsilon 0', { ...counts([1, 0], [1, 1]), epsilon: 0 }, 'OutOfRange'),
  row('psi/counts.epsilon', 'epsilon below 0', { ...counts([1, 0], [1, 1]), epsilon: -1e-4 }, 'OutOfRange'),
  row('psi/counts.half_row', 'no rows on one side', counts([3, 4], [0, 0]), 'ZeroTotal'),
  row('psi/equal10_both.epsilon', 'a constant column', { ...samples([4, 4], [4, 4, 4]), epsilon: 1e-4 }, { psi: 0 }),
  row(
    'psi/quantile_reference.upper_inclusive.epsilon',
    'bins 0',
    { ...samples([1], [1]), bins: 0, epsilon: 1e-4 },
    'OutOfRange',
  ),
  row(
    'psi/quantile_reference.upper_inclusive.epsilon',
    'bins 1.5',
    { ...samples([1], [1]), bins: 1.5, epsilon: 1e-4 },
    'OutOfRange',
  ),
  row(
    'psi/quantile_reference.upper_inclusive.epsilon',
    'bins 1e9',
    { ...samples([1], [1]), bins: 1e9, epsilon: 1e-4 },
    'OutOfRange',
  ),
  row('jensen_shannon/distance.base2', 'identical shares', counts([3, 1], [6, 2]), { distance: 0 }),
  row('jensen_shannon/distance.base2', 'no common category', counts([3, 0], [0, 2]), { distance: 1 }),
  row(
    'jensen_shannon/divergence.base2.union_edges',
    'a bucket upside down',
    { reference_histogram: [[2, 1, 4]], current_histogram: [[1, 2, 4]], reference_missing: 0, current_missing: 0 },
    'InvalidInput',
  ),
  row('kl_divergence/nats', 'an unseen category of the reference', counts([1, 1], [1, 0]), { divergence: Infinity }),
  row('bhattacharyya/distance', 'no common category', counts([1, 0], [0, 1]), { distance: Infinity }),
  row('l_infinity/simple', 'both sides empty', counts({}, {}), { distance: 0 }),
  row('l_infinity/simple', 'one side empty', counts({ a: 1 }, {}), 'ZeroTotal'),
  row('l_infinity/robust', 'both sides empty', { ...counts({}, {}), alpha: null }, { distance: 0 }),
  row('l_infinity/robust', 'alpha 0', { ...counts({ a: 1 }, { a: 1 }), alpha: 0 }, 'OutOfRange'),
  row(
    'chi_square/homogeneity',
    'the same shares',
    {
      table: [
        [1, 2],
        [10, 20],
      ],
    },
    { statistic: 0, p_value: 1 },
  ),
  row(
    'chi_square/homogeneity',
    'an empty row',
    {
      table: [
        [0, 0],
        [1, 2],
      ],
    },
    'ZeroTotal',
  ),
  row('chi_square/homogeneity', 'one row', { table: [[1, 2]] }, 'InvalidInput'),
  row(
    'chi_square/homogeneity',
    'one column',
    { table: [[1], [2]] },
    { statistic: 0, degrees_of_freedom: 0, p_value: 1 },
  ),
  row('chi_square/goodness_of_fit', 'an unseen category', counts([5, 0], [5, 1]), { statistic: Infinity, p_value: 0 }),
  row('chi_square/goodness_of_fit.deequ', 'one category', counts({ a: 5 }, { a: 6 }), {
    statistic: NaN,
    p_value: NaN,
    undefined: { p_value: 'fewer than two categories are left' },
  }),
  row(
    'chi_square/goodness_of_fit.deequ',
    'a category named like a part of every object',
    counts({ a: 20, toString: 20 }, { a: 20 }),
    { statistic: 20, degrees_of_freedom: 1 },
  ),
  row(
    'fisher_exact/two_sided',
    'an empty margin',
    {
      table: [
        [0, 0],
        [3, 4],
      ],
    },
    { p_value: 1 },
  ),
  row(
    'fisher_exact/two_sided',
    'half a count',
    {
      table: [
        [0.5, 1],
        [3, 4],
      ],
    },
    'InvalidInput',
  ),
  row('cramers_v/two_samples', 'one category', counts([3], [4]), { value: 0 }),
  row('z_test_proportions/pooled.two_sided', 'no success at all', { x1: 0, n1: 5, x2: 0, n2: 9 }, { z: 0, p_value: 1 }),
  row('z_test_proportions/pooled.two_sided', 'a window of 0 rows', { x1: 0, n1: 0, x2: 1, n2: 9 }, 'OutOfRange'),
];
