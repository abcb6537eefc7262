import type { ReadingLevel } from '../../../domain/monitoring/verdict/series-reading.js';
import type { MetricStatus } from './statuses.js';

/** How a reading's level is told of a metric. What is shown only, or has too little data, is not judged. */
export function levelStatus(level: ReadingLevel): MetricStatus {
  switch (level) {
    case 'ok':
      return 'ok';
    case 'minor':
      return 'warning';
    case 'major':
      return 'violation';
    default:
      return 'notJudged';
  }
}
