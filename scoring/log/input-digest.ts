import { createHash } from 'node:crypto';

/**
 * What tells two requests with the same id apart: SHA-256 (hex) over the row's values by sorted name, its place in the
 * request, the number of rows there, and the event time where the caller gave one (a defaulted time differs each time).
 */
export function inputDigest(
  rows: number,
  index: number,
  inputs: Readonly<Record<string, unknown>>,
  eventTime: Date | null,
): string {
  const entries = Object.entries(inputs).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([rows, index, entries, ...(eventTime === null ? [] : [eventTime.toISOString()])]))
    .digest('hex');
}
