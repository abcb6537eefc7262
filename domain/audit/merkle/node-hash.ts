import { fromHex, toHex } from '../../encoding/hex.js';
import type { Sha256 } from '../sha256.js';

/** Hash of an inner node, SHA-256(0x01 || left || right), hex in and out (RFC 6962, section 2.1). */
export function nodeHash(left: string, right: string, sha256: Sha256): string {
  return toHex(sha256(fromHex(`01${left}${right}`)));
}
