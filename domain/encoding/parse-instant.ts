const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an instant such as `2001-01-31T12:00:00Z` (RFC 3339, to the millisecond); null when it is none. */
export function parseInstant(given: unknown): Date | null {
  if (typeof given !== 'string' || !rfc3339.test(given)) return null;
  const time = new Date(given);
  return Number.isNaN(time.getTime()) ? null : time;
}
