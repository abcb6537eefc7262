import type { SchemaIssue } from './schema-issue.js';

/** Whether a value is a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An issue for every key that is not known: a typo must not be ignored. */
export function unknownKeys(value: Record<string, unknown>, path: string, known: readonly string[]): SchemaIssue[] {
  const expected = known.length === 0 ? 'takes none' : `known are ${known.join(', ')}`;
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: path === '' ? key : `${path}.${key}`, message: `is not known; ${expected}` }));
}
