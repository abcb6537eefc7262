import type { AlertConcern, AlertLevel } from '../alerts/alert-concern.js';
import type { Measure } from './measure.js';

/** What a window says of one series. `shown`: measured, and by rule not judged. */
export type ReadingLevel = 'ok' | AlertLevel | 'shown' | 'noData' | 'insufficientData';

/** One line of a verdict: a column or metric of a segment, measured and judged. Plain JSON, stored as it is. */
export interface SeriesReading {
  /** The same in every window: alerts go by it. */
  readonly key: string;
  readonly concern: AlertConcern;
  /** The column, output or metric. */
  readonly subject: string;
  /** null: all rows. */
  readonly segment: string | null;
  readonly level: ReadingLevel;
  /** What is compared with the floor, in the same unit, larger is worse; null when there is nothing to compare. */
  readonly effect: number | null;
  /** From which effect on the reading is at least minor. */
  readonly floor: number | null;
  readonly pValue: number | null;
  /** After the error control of the window's family; null when outside it. */
  readonly adjustedPValue: number | null;
  readonly measures: readonly Measure[];
  /** The judgement in words. */
  readonly reason: string;
}
