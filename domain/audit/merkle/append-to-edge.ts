import { nodeHash } from './node-hash.js';
import type { Sha256 } from '../sha256.js';

/** A complete subtree that came into being: 2^level leaves, the `index`-th of its level from the left. */
export interface CompleteSubtree {
  readonly level: number;
  readonly index: number;
  readonly hash: string;
}

/**
 * The right edge of a tree: roots of its complete subtrees from the largest to the smallest, as many as `size` has bits
 * set. Appends one leaf to a tree of `size` leaves in logarithmic work. `completed` lists every subtree that it
 * completed, the leaf itself (level 0) first, for who stores them to make proofs later.
 * Throws a `RangeError` when the edge does not belong to the size.
 */
export function appendToEdge(
  edge: readonly string[],
  size: number,
  leaf: string,
  sha256: Sha256,
): { edge: string[]; completed: CompleteSubtree[] } {
  if (edge.length !== bitsSet(size))
    throw new RangeError(`The edge has ${edge.length} hashes, not those of ${size} leaves.`);
  const next = [...edge];
  const completed: CompleteSubtree[] = [{ level: 0, index: size, hash: leaf }];
  let hash = leaf;
  let rest = size;
  for (let level = 1; rest % 2 === 1; level += 1) {
    hash = nodeHash(next.pop() ?? '', hash, sha256);
    rest = (rest - 1) / 2;
    completed.push({ level, index: rest, hash });
  }
  next.push(hash);
  return { edge: next, completed };
}

function bitsSet(size: number): number {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is not a number of leaves.`);
  let count = 0;
  // Division, not shifts: sizes may pass 2^32.
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
