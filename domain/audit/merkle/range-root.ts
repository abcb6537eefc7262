import { nodeHash } from './node-hash.js';
import { splitPoint } from './split-point.js';
import type { Sha256 } from '../sha256.js';

/** Hash of a complete subtree: 2^level leaves, the `index`-th of its level from the left. */
export type ReadSubtree = (level: number, index: number) => string;

/**
 * Root of the leaves `start` to `end` (not included), as they occur in RFC 6962 proofs: `start` is a multiple of the
 * smallest power of two that is not below `end - start`. Reads complete subtrees only, so at most one for each level.
 */
export function rangeRoot(start: number, end: number, read: ReadSubtree, sha256: Sha256): string {
  const size = end - start;
  const level = Math.log2(size);
  if (Number.isInteger(level)) return read(level, start / size);
  const k = splitPoint(size);
  return nodeHash(rangeRoot(start, start + k, read, sha256), rangeRoot(start + k, end, read, sha256), sha256);
}
