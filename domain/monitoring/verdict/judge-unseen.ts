import { wilson } from '../../statistics/intervals/wilson.js';
import type { QualityPolicy } from '../../policy/monitoring-policy.js';
import { percent } from './percent.js';
import { seriesKey } from './series-key.js';
import type { SeriesReading } from './series-reading.js';

/** Values of a column that its layout does not list, of all that are not missing. */
export interface UnseenSubject {
  readonly name: string;
  readonly segment: string | null;
  readonly window: { readonly unseen: number; readonly values: number };
  /** Above 0 where the reference has more categories than are counted one by one. */
  readonly reference: { readonly unseen: number; readonly values: number };
}

/**
 * Judges categories that the reference does not know: `minUnseenRows` rows, and the lower bound of their share (Wilson,
 * 95 %) above the reference's own rest plus `unseenShare`. Outside the error control: a category out of nothing is no
 * matter of chance.
 */
export function judgeUnseen(subject: UnseenSubject, policy: QualityPolicy): SeriesReading {
  const { name, segment, window, reference } = subject;
  const named = { key: seriesKey('unseen', name, segment), concern: 'unseen', subject: name, segment } as const;
  const untested = { pValue: null, adjustedPValue: null };
  if (window.values === 0) {
    const reason = 'There is no value in this window.';
    return { ...named, ...untested, level: 'noData', effect: null, floor: null, measures: [], reason };
  }
  const { lower, upper } = wilson(window.unseen, window.values, 0.95);
  const usual = reference.values === 0 ? 0 : reference.unseen / reference.values;
  const floor = usual + policy.unseenShare;
  const bad = window.unseen >= policy.minUnseenRows && lower > floor;
  const share = window.unseen / window.values;
  return {
    ...named,
    ...untested,
    level: bad ? 'major' : 'ok',
    effect: lower,
    floor,
    measures: [
      { variant: 'share', value: share },
      { variant: 'proportion_interval/wilson.lower', value: lower },
      { variant: 'proportion_interval/wilson.upper', value: upper },
    ],
    reason:
      window.unseen === 0
        ? 'Every category is known.'
        : `${window.unseen} rows (${percent(share)}) hold a category that the reference does not know${bad ? '' : ': too few to count'}.`,
  };
}
