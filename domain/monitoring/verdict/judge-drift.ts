import type { DriftPolicy } from '../../policy/monitoring-policy.js';
import type { ColumnLayout } from '../../profile/column-layout.js';
import type { ColumnProfile } from '../../profile/column-profile.js';
import { compareCategories } from './compare-categories.js';
import { compareNumbers } from './compare-numbers.js';
import { countTotal } from './count-total.js';
import type { DriftComparison } from './drift-comparison.js';
import { describeDrift } from './describe-drift.js';
import type { PendingReading } from './pending-reading.js';
import { seriesKey } from './series-key.js';
import type { ReadingLevel, SeriesReading } from './series-reading.js';

/** A column of a window and what it is held against. */
export interface DriftSubject {
  readonly concern: 'drift' | 'prediction' | 'labels';
  readonly name: string;
  readonly segment: string | null;
  readonly kind: ColumnLayout['kind'];
  readonly reference: Pick<ColumnProfile, 'counts'>;
  readonly window: Pick<ColumnProfile, 'counts'>;
  /** Why the column is shown and not judged; null when it is judged. */
  readonly shownBecause: string | null;
  /** Why there are too few rows whatever the column holds; null when there are not. */
  readonly tooFewBecause: string | null;
}

/**
 * The drift rule for one column: `minRows` values in the window and two cells after merging, an adjusted p-value below
 * `alpha`, and a bias-corrected PSI at the floor or above. A p-value alone would alarm daily on large windows, a PSI
 * alone on small ones.
 */
export function judgeDrift(subject: DriftSubject, policy: DriftPolicy): PendingReading {
  const { reference, window, kind } = subject;
  const [m, n] = [countTotal(reference.counts), countTotal(window.counts)];
  if (n === 0) return { settled: reading(subject, null, 'noData', 'There is no value in this window.') };
  if (m === 0) {
    return { settled: reading(subject, null, 'insufficientData', 'The reference has no value to compare with.') };
  }
  const compare = kind === 'numeric' ? compareNumbers : compareCategories;
  const comparison = compare(reference.counts, window.counts);
  const tooFew = subject.tooFewBecause ?? tooFewValues(n, m, comparison, policy);
  if (tooFew !== null) return { settled: reading(subject, comparison, 'insufficientData', tooFew) };
  if (subject.shownBecause !== null) {
    return { settled: reading(subject, comparison, 'shown', subject.shownBecause) };
  }
  return {
    settled: null,
    pValue: comparison.pValue,
    settle: (adjusted) => {
      const level = levelOf(comparison.psi, adjusted, policy);
      const text = describeDrift(subject.concern, comparison.psi, adjusted, level, policy);
      return { ...reading(subject, comparison, level, text), adjustedPValue: adjusted, floor: policy.minorPsi };
    },
  };
}

function tooFewValues(n: number, m: number, { cells }: DriftComparison, { minRows }: DriftPolicy): string | null {
  if (n < minRows) return `Only ${n} values; ${minRows} are needed.`;
  if (m < minRows) return `The reference has only ${m} values; ${minRows} are needed.`;
  return cells < 2 ? 'All values fall into one cell, so there is nothing to compare.' : null;
}

function levelOf(psi: number, adjusted: number, { alpha, minorPsi, majorPsi }: DriftPolicy): ReadingLevel {
  if (adjusted >= alpha || psi < minorPsi) return 'ok';
  return psi >= majorPsi ? 'major' : 'minor';
}

function reading(
  { concern, name, segment }: DriftSubject,
  comparison: DriftComparison | null,
  level: ReadingLevel,
  reason: string,
): SeriesReading {
  return {
    key: seriesKey(concern, name, segment),
    concern,
    subject: name,
    segment,
    level,
    effect: comparison?.psi ?? null,
    floor: null,
    pValue: comparison?.pValue ?? null,
    adjustedPValue: null,
    measures: comparison?.measures ?? [],
    reason,
  };
}
