import { rangeRoot, type ReadSubtree } from './range-root.js';
import { splitPoint } from './split-point.js';
import type { Sha256 } from '../sha256.js';

/**
 * The audit path of leaf `index` (from 0; seq minus 1) in the tree of the first `size` leaves, from the leaf upwards
 * (RFC 6962, section 2.1.1). Throws a `RangeError` where the leaf is not in the tree.
 */
export function inclusionProof(index: number, size: number, read: ReadSubtree, sha256: Sha256): string[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`Leaf ${index} is not in a tree of ${size} leaves.`);
  }
  const path: string[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    const inLeft = index < middle;
    path.push(inLeft ? rangeRoot(middle, end, read, sha256) : rangeRoot(start, middle, read, sha256));
    if (inLeft) end = middle;
    else start = middle;
  }
  return path.reverse();
}
