import { toHex } from '../../encoding/hex.js';
import type { Sha256 } from '../sha256.js';

/** Hash of a leaf, SHA-256(0x00 || bytes), lower-case hex (RFC 6962, section 2.1). The bytes are an event's. */
export function leafHash(bytes: Uint8Array, sha256: Sha256): string {
  const prefixed = new Uint8Array(bytes.length + 1);
  prefixed.set(bytes, 1);
  return toHex(sha256(prefixed));
}
