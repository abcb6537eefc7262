import { wilson } from '../../statistics/intervals/wilson.js';
import type { QualityPolicy } from '../../policy/monitoring-policy.js';
import type { SeriesReading } from './series-reading.js';

/** Rows of a window that the reference gives no example of, of all that could be such. */
export interface StrayRows {
  readonly stray: number;
  /** Above 0. */
  readonly rows: number;
  /** Largest share that is no news. */
  readonly floor: number;
}

type StrayReading = Pick<SeriesReading, 'level' | 'effect' | 'floor' | 'measures' | 'pValue' | 'adjustedPValue'>;

/**
 * Judges rows that the reference has none of: bad are `minUnseenRows` of them, when the lower bound of their share
 * (Wilson, 95 %) exceeds `floor`. Outside of the error control: something out of nothing is no matter of chance.
 */
export function judgeStrayRows({ stray, rows, floor }: StrayRows, { minUnseenRows }: QualityPolicy): StrayReading {
  const { lower, upper } = wilson(stray, rows, 0.95);
  return {
    level: stray >= minUnseenRows && lower > floor ? 'major' : 'ok',
    effect: lower,
    floor,
    pValue: null,
    adjustedPValue: null,
    measures: [
      { variant: 'share', value: stray / rows },
      { variant: 'proportion_interval/wilson.lower', value: lower },
      { variant: 'proportion_interval/wilson.upper', value: upper },
    ],
  };
}
