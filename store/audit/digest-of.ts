import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/audit/canonical-json.js';

/** `sha256:<64 hex>` of bytes, or of a value's canonical JSON. */
export function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** The digest that names a plain JSON value. Throws `CanonicalJsonError` for what JSON cannot say. */
export function digestOfJson(value: unknown): string {
  return digestOf(Buffer.from(canonicalJson(value), 'utf8'));
}
