import type { QualityPolicy } from '../../policy/monitoring-policy.js';
import { betaQuantile } from '../../statistics/special/beta-quantile.js';
import { judgeStrayRows } from './judge-stray-rows.js';
import { percent } from './percent.js';
import { seriesKey } from './series-key.js';
import type { SeriesReading } from './series-reading.js';

/** One column in a thousand has by chance a narrower range in the reference than is allowed for. */
const confidence = 0.999;
/** The smallest and largest of fewer say next to nothing about a range: half of all later values may lie outside. */
const fewestValues = 20;

/** Values of a column outside of the smallest and largest value that its reference happened to have. */
export interface OutsideSubject {
  readonly name: string;
  readonly segment: string | null;
  readonly window: { readonly outside: number; readonly rows: number };
  /** Finite values of the reference. */
  readonly reference: { readonly values: number };
}

/**
 * Judges values outside of a range that nobody declared. That the reference has none of them says nothing: it is so by
 * construction. How many of later values of the same kind lie outside is known whatever their distribution: the share is
 * distributed as Beta(2, n - 1) over samples of n values (Wilks, "Determination of sample sizes for setting tolerance
 * limits", 1941). Bad is a share whose lower bound (Wilson, 95 %) exceeds the 99.9 % quantile of that by more than
 * `unseenShare`, in at least `minUnseenRows` rows. Outside of the error control, as unseen categories are.
 */
export function judgeOutside(subject: OutsideSubject, policy: QualityPolicy): SeriesReading {
  const { name, segment, window, reference } = subject;
  const named = { key: seriesKey('outOfRange', name, segment), concern: 'outOfRange', subject: name, segment } as const;
  const untested = { pValue: null, adjustedPValue: null };
  if (window.rows === 0) {
    const reason = 'There is no row in this window.';
    return { ...named, ...untested, level: 'noData', effect: null, floor: null, measures: [], reason };
  }
  if (reference.values < fewestValues) {
    const reason = `The reference has only ${reference.values} values; ${fewestValues} are needed to know their range.`;
    return { ...named, ...untested, level: 'insufficientData', effect: null, floor: null, measures: [], reason };
  }
  const floor = betaQuantile(confidence, 2, reference.values - 1) + policy.unseenShare;
  const judged = judgeStrayRows({ stray: window.outside, rows: window.rows, floor }, policy);
  const share = percent(window.outside / window.rows);
  const aside = judged.level === 'ok' ? `: up to ${percent(floor)} is no news` : '';
  const reason =
    window.outside === 0
      ? 'No value is outside of the reference’s range.'
      : `${share} of the values are outside of the range that the reference happened to have${aside}.`;
  return { ...named, ...judged, reason };
}
