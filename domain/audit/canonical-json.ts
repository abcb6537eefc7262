import { CanonicalJsonError } from './canonical-json-error.js';

/** Deeper nesting is refused: nothing that people write is so deep, and a circle is. */
const deepest = 100;

/**
 * The canonical JSON text of a value (RFC 8785): keys sorted by UTF-16 code units, numbers as ECMAScript prints them,
 * no white space. Equal values give equal text, so that its digest names the value.
 *
 * Throws `CanonicalJsonError` with the path for what JSON cannot say or Postgres cannot hold: NaN and infinities,
 * `undefined`, functions, symbols, bigints, objects of a class (a `Date`, a `Map`), lone surrogates, `\u0000`,
 * nesting below 100 levels.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', 0);
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > deepest) throw new CanonicalJsonError(path, `is nested deeper than ${deepest} levels.`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeText(value, path);
  if (typeof value === 'number') return writeNumber(value, path);
  if (typeof value !== 'object') throw new CanonicalJsonError(path, `is ${typeof value}, which JSON cannot hold.`);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (entry: unknown, i) => write(entry, `${path}/${i}`, depth + 1)).join(',')}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new CanonicalJsonError(path, 'is an object of a class; give plain values (for a time, its ISO 8601 text).');
  }
  const fields = value as Record<string, unknown>;
  const members = Object.keys(fields)
    .sort()
    .map((key) => {
      const inner = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      return `${writeText(key, inner)}:${write(fields[key], inner, depth + 1)}`;
    });
  return `{${members.join(',')}}`;
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new CanonicalJsonError(path, `is ${value}, which JSON cannot hold.`);
  // ECMAScript prints -0 as 0, as RFC 8785 wants.
  return String(value);
}

function writeText(text: string, path: string): string {
  if (text.includes('\u0000')) throw new CanonicalJsonError(path, 'holds the character U+0000, which is not accepted.');
  if (/\p{Surrogate}/u.test(text)) throw new CanonicalJsonError(path, 'holds a lone surrogate, which is not text.');
  return JSON.stringify(text);
}
