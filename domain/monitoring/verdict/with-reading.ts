import type { SeriesReading } from './series-reading.js';
import type { WindowVerdict } from './window-verdict.js';
import { worstLevel } from './worst-level.js';

/** A verdict with one reading more, which was made outside of its error control. A window without labels stays that. */
export function withReading(verdict: WindowVerdict, reading: SeriesReading): WindowVerdict {
  const readings = [...verdict.readings, reading];
  const level = verdict.level === 'noData' ? verdict.level : worstLevel(readings.map((one) => one.level));
  return { ...verdict, level, readings };
}
