import { utf8 } from '../../encoding/utf8.js';
import type { Sha256 } from '../sha256.js';

/**
 * The four bytes that a signed note puts before an Ed25519 signature: SHA-256(name, newline, 0x01, the 32 bytes of the
 * public key), cut to four (C2SP signed-note).
 */
export function noteKeyHash(name: string, publicKey: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array([...utf8(name), 0x0a, 0x01, ...publicKey])).slice(0, 4);
}
