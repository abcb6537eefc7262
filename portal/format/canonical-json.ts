import type { Json } from '../graph/json.js';

/**
 * The canonical JSON text (RFC 8785) of a value: what is signed, byte for byte. Keys are sorted by UTF-16 code units, as
 * `sort` does; numbers and texts are printed by ECMAScript's own rules.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

/** `Array.isArray` does not narrow lists that are read-only. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
