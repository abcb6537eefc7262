import { fisherExact } from '../../statistics/contingency/fisher-exact.js';
import { wilson } from '../../statistics/intervals/wilson.js';
import { twoProportionZ } from '../../statistics/tests/two-proportion-z.js';
import type { QualityPolicy } from '../../policy/monitoring-policy.js';
import { percent } from './percent.js';
import type { PendingReading } from './pending-reading.js';
import { seriesKey } from './series-key.js';
import type { SeriesReading } from './series-reading.js';

/** Below this expected count the normal approximation is poor and Fisher's exact test takes its place. */
const smallestExpected = 5;

/** How often something is wrong with the values of a column: `bad` of `rows`, in the window and in the reference. */
export interface ShareSubject {
  readonly concern: 'missing' | 'nonFinite' | 'outOfRange';
  readonly name: string;
  readonly segment: string | null;
  readonly window: { readonly bad: number; readonly rows: number };
  readonly reference: { readonly bad: number; readonly rows: number };
}

/** How each concern is named in a sentence. */
const words = { missing: 'missing', nonFinite: 'not finite', outOfRange: 'out of range' };

/**
 * Judges a rise of a share of bad values: the adjusted p-value of the two-proportion z test (Fisher's where an expected
 * count is below 5) is below `alpha`, and the share rose by `minRise`, or to `minRatio` times what the reference's may be
 * (upper Wilson bound, 95 %: a reference without a bad value would make any ratio infinite) in at least `minUnseenRows`
 * rows. A fall is good news. Where neither side has a bad value there is nothing that a test could find, so none is made: it would only
 * cost the other columns power.
 */
export function judgeShare(subject: ShareSubject, policy: QualityPolicy): PendingReading {
  const { window, reference, concern } = subject;
  if (window.rows === 0) return { settled: reading(subject, 'noData', 'There is no row in this window.') };
  if (reference.rows === 0) {
    return { settled: reading(subject, 'insufficientData', 'The reference has no row to compare with.') };
  }
  if (window.bad === 0 && reference.bad === 0) {
    return { settled: reading(subject, 'ok', `No value is ${words[concern]}.`) };
  }
  const share = window.bad / window.rows;
  const before = reference.bad / reference.rows;
  const test = testShares(subject);
  const interval = wilson(window.bad, window.rows, 0.95);
  const ratioRise = policy.minRatio * wilson(reference.bad, reference.rows, 0.95).upper - before;
  // What the share has to rise by: the ratio only counts where there are rows enough to speak of one.
  const floor = window.bad >= policy.minUnseenRows ? Math.min(policy.minRise, ratioRise) : policy.minRise;
  const measures = [
    { variant: 'share', value: share },
    { variant: 'proportion_interval/wilson.lower', value: interval.lower },
    { variant: 'proportion_interval/wilson.upper', value: interval.upper },
    { variant: test.variant, value: test.pValue },
  ];
  return {
    settled: null,
    pValue: test.pValue,
    settle: (adjusted) => {
      const bad = adjusted < policy.alpha && share > before && share - before >= floor;
      const text = `${percent(share)} of the values are ${words[concern]}, ${percent(before)} in the reference`;
      const reason = bad
        ? `${text}: more, adjusted p ${adjusted.toPrecision(2)}.`
        : `${text}: no rise that counts, adjusted p ${adjusted.toPrecision(2)}.`;
      return {
        ...reading(subject, bad ? 'major' : 'ok', reason),
        effect: Math.max(0, share - before),
        floor,
        pValue: test.pValue,
        adjustedPValue: adjusted,
        measures,
      };
    },
  };
}

function testShares({ window, reference }: ShareSubject): { variant: string; pValue: number } {
  const pooled = (window.bad + reference.bad) / (window.rows + reference.rows);
  const smaller = Math.min(window.rows, reference.rows);
  if (smaller * Math.min(pooled, 1 - pooled) < smallestExpected) {
    const table = [
      [window.bad, window.rows - window.bad],
      [reference.bad, reference.rows - reference.bad],
    ];
    return { variant: 'fisher_exact/two_sided', pValue: fisherExact(table, 'two_sided') };
  }
  const { pValue } = twoProportionZ(window.bad, window.rows, reference.bad, reference.rows);
  return { variant: 'z_test_proportions/pooled.two_sided', pValue };
}

function reading(
  { concern, name, segment }: ShareSubject,
  level: SeriesReading['level'],
  reason: string,
): SeriesReading {
  return {
    key: seriesKey(concern, name, segment),
    concern,
    subject: name,
    segment,
    level,
    effect: level === 'ok' ? 0 : null,
    floor: null,
    pValue: null,
    adjustedPValue: null,
    measures: [],
    reason,
  };
}
