import type { ReadingLevel } from '../../domain/monitoring/verdict/series-reading.js';

/** How a level is told. */
export const levelWords: Readonly<Record<ReadingLevel, string>> = {
  major: 'major',
  minor: 'minor',
  ok: 'ok',
  insufficientData: 'too few rows',
  shown: 'shown',
  noData: 'no data',
};
