/**
 * A value as JSON holds it: dates become ISO 8601 text, `undefined` members go. For the `before` and `after` of events,
 * whose canonical form accepts plain values only.
 */
export function plainJson(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
