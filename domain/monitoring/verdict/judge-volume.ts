import { quantileSorted } from '../../statistics/samples/quantile-sorted.js';
import { seriesKey } from './series-key.js';
import type { SeriesReading } from './series-reading.js';

/**
 * Rows of a window beside the median of the same phase (same hour of the week) before. A window without rows is
 * `noData`, never ok; other volumes are shown.
 *
 * @param samePhaseRows rows of earlier windows of the same phase, in any order
 */
export function judgeVolume(rows: number, samePhaseRows: readonly number[]): SeriesReading {
  const sorted = samePhaseRows.toSorted((a, b) => a - b);
  const median = sorted.length === 0 ? null : quantileSorted(sorted, 0.5);
  const ratio = median === null || median === 0 ? null : rows / median;
  return {
    key: seriesKey('volume', 'rows', null),
    concern: 'volume',
    subject: 'rows',
    segment: null,
    level: rows === 0 ? 'noData' : 'shown',
    effect: null,
    floor: null,
    pValue: null,
    adjustedPValue: null,
    measures: [
      { variant: 'rows', value: rows },
      ...(ratio === null ? [] : [{ variant: 'rows/ratio_to_median_of_phase', value: ratio }]),
    ],
    reason:
      ratio === null ? `${rows} rows.` : `${rows} rows, ${ratio.toFixed(2)} times the median of the same time before.`,
  };
}
