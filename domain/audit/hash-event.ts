import { toHex } from '../encoding/hex.js';
import { utf8 } from '../encoding/utf8.js';
import type { AuditEnvelope } from './audit-event.js';
import { canonicalJson } from './canonical-json.js';
import type { Sha256 } from './sha256.js';

/**
 * The bytes of an event that are stored, and their hash: SHA-256 of the envelope's canonical JSON, lower-case hex.
 * Throws `CanonicalJsonError` where the envelope has none.
 */
export function hashEvent(envelope: AuditEnvelope, sha256: Sha256): { bytes: Uint8Array; hash: string } {
  const bytes = utf8(canonicalJson(envelope));
  return { bytes, hash: toHex(sha256(bytes)) };
}
