import { maxAheadMs } from './max-ahead-ms.js';

/** What becomes of a row with this event time. `late` rows are kept and mark their window dirty. */
export type EventTimeAdmission = 'onTime' | 'late' | 'refusedAhead' | 'refusedTooOld';

/**
 * Judges a row's event time against its slot's clock.
 *
 * @param closedUntil end of the newest closed window, null before the first; rows before it are late
 */
export function admitEventTime(
  eventTimeMs: number,
  clockMs: number,
  maxLatenessMs: number,
  closedUntil: number | null,
): EventTimeAdmission {
  if (eventTimeMs > clockMs + maxAheadMs) return 'refusedAhead';
  if (eventTimeMs < clockMs - maxLatenessMs) return 'refusedTooOld';
  return closedUntil !== null && eventTimeMs < closedUntil ? 'late' : 'onTime';
}
