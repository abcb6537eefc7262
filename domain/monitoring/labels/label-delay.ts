import { quantileSorted } from '../../statistics/samples/quantile-sorted.js';

/** Below this number of labels their own delay is not trusted. */
const leastLabels = 1000;

/**
 * After how long 95 % of the labels are there: the 95th percentile (`quantile/inverted_cdf`) of the observed delays, or
 * what the policy says until 1,000 labels exist.
 *
 * @param delaysMs event to label, ascending
 */
export function labelDelayP95(delaysMs: readonly number[], policyDelayMs: number): number {
  return delaysMs.length < leastLabels ? policyDelayMs : quantileSorted(delaysMs, 0.95, 'inverted_cdf');
}
