import { type DegenerateAnswer, degenerate as row } from '../degenerate-answer.js';

/** Intervals, many tests at once, and streams. */
export const errorControlAnswers: readonly DegenerateAnswer[] = [
  row(
    'proportion_interval/wilson',
    'no success',
    { x: 0, n: 4, confidence: 0.95 },
    { lower: 0, upper: 0.4898908364545973 },
  ),
  row('proportion_interval/wilson', 'a window of 0 rows', { x: 0, n: 0, confidence: 0.95 }, 'OutOfRange'),
  row('proportion_interval/wilson', 'more successes than rows', { x: 5, n: 4, confidence: 0.95 }, 'OutOfRange'),
  row('proportion_interval/wilson', 'confidence 0', { x: 1, n: 4, confidence: 0 }, 'OutOfRange'),
  row('proportion_interval/wilson', 'confidence 2', { x: 1, n: 4, confidence: 2 }, 'OutOfRange'),
  row('proportion_interval/clopper_pearson', 'one row', { x: 1, n: 1, confidence: 0.95 }, { lower: 0.025, upper: 1 }),
  row(
    'proportion_interval/clopper_pearson',
    'more than 1e12 rows',
    { x: 1, n: 2 ** 53, confidence: 0.95 },
    'OutOfRange',
  ),
  row('multiple_testing/benjamini_hochberg', 'no test', { p_values: [], alpha: 0.05 }, { adjusted: [], rejected: 0 }),
  row(
    'multiple_testing/benjamini_hochberg',
    'all p-values 0',
    { p_values: [0, 0], alpha: 0.05 },
    { adjusted: [0, 0], rejected: 2 },
  ),
  row('multiple_testing/benjamini_hochberg', 'a p-value above 1', { p_values: [1.5], alpha: 0.05 }, 'OutOfRange'),
  row(
    'multiple_testing/e_bh',
    'infinite e-values',
    { e_values: [Infinity, 1, Infinity], q: 0.05 },
    { rejected: 2, rejected_values: [Infinity, Infinity] },
  ),
  row('adwin/all_buckets', 'an empty stream', { stream: [], delta: 0.002 }, { detections: [] }),
  row('adwin/all_buckets', 'delta 0', { stream: [1], delta: 0 }, 'OutOfRange'),
  row(
    'page_hinkley/river_up',
    'alpha above 1',
    { stream: [1], min_instances: 1, delta: 0, threshold: 1, alpha: 2 },
    'OutOfRange',
  ),
  row(
    'page_hinkley/river_up',
    'a negative threshold',
    { stream: [1], min_instances: 1, delta: 0, threshold: -1, alpha: 1 },
    'OutOfRange',
  ),
  row(
    'page_hinkley/river_up',
    'a value beyond 1e100',
    { stream: [1e101], min_instances: 1, delta: 0, threshold: 1, alpha: 1 },
    'OutOfRange',
  ),
  row('ddm/river', 'a value that is not 0 or 1', { stream: [0, 2] }, 'InvalidInput'),
  row('cusum/two_sided.known_target', 'sigma 0', { stream: [1], target: 0, sigma: 0, k: 1, h: 4 }, 'NoSpread'),
  row('dataset_drift/share', 'no column', { columns_drifted: [], drift_share: 0.5 }, 'EmptyInput'),
  row(
    'e_process/fixed_bet',
    'no value',
    { x: [], m: 0.5, lambda: 1, alpha: 0.05 },
    { e_values: [], first_alarm_index: null },
  ),
  row('e_process/fixed_bet', 'lambda below 0', { x: [1], m: 0.5, lambda: -1, alpha: 0.05 }, 'OutOfRange'),
  row(
    'e_process/fixed_bet',
    'a bet of all that is lost',
    { x: [0, 1], m: 0.49, lambda: 1 / 0.49, alpha: 0.05 },
    { e_values: [0, 0] },
  ),
  row(
    'e_process/bernoulli_beta_mixture_confidence_sequence',
    'the smallest alpha',
    { x: [0], alpha: 5e-324 },
    { lower: [0], upper: [1] },
  ),
];
