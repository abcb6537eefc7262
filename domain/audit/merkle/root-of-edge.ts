import { toHex } from '../../encoding/hex.js';
import { nodeHash } from './node-hash.js';
import type { Sha256 } from '../sha256.js';

/** Root of the tree with this right edge; SHA-256 of nothing for the empty tree (RFC 6962, section 2.1). */
export function rootOfEdge(edge: readonly string[], sha256: Sha256): string {
  if (edge.length === 0) return toHex(sha256(new Uint8Array()));
  return edge.reduceRight((right, left) => nodeHash(left, right, sha256));
}
