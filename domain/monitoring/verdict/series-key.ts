import type { AlertConcern } from '../alerts/alert-concern.js';

/** The key of an alert series: `drift:distance`, or `drift:distance@origin=ATL` for a segment. */
export function seriesKey(concern: AlertConcern, subject: string, segment: string | null): string {
  return segment === null ? `${concern}:${subject}` : `${concern}:${subject}@${segment}`;
}
