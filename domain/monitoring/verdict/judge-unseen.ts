import type { QualityPolicy } from '../../policy/monitoring-policy.js';
import { judgeStrayRows } from './judge-stray-rows.js';
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
  const usual = reference.values === 0 ? 0 : reference.unseen / reference.values;
  const floor = usual + policy.unseenShare;
  const judged = judgeStrayRows({ stray: window.unseen, rows: window.values, floor }, policy);
  const share = percent(window.unseen / window.values);
  const aside = judged.level === 'ok' ? ': too few to count' : '';
  const reason =
    window.unseen === 0
      ? 'Every category is known.'
      : `${window.unseen} rows (${share}) hold a category that the reference does not know${aside}.`;
  return { ...named, ...judged, reason };
}
