import { rangeRoot, type ReadSubtree } from './range-root.js';
import { splitPoint } from './split-point.js';
import type { Sha256 } from '../sha256.js';

/**
 * Proof that the tree of `newSize` leaves begins with the tree of `oldSize` leaves (RFC 6962, section 2.1.2). Empty when
 * the sizes are equal. Throws a `RangeError` unless 1 <= oldSize <= newSize.
 */
export function consistencyProof(oldSize: number, newSize: number, read: ReadSubtree, sha256: Sha256): string[] {
  if (!Number.isSafeInteger(oldSize) || oldSize < 1 || oldSize > newSize) {
    throw new RangeError(`A tree of ${newSize} leaves has no consistency proof from ${oldSize}.`);
  }
  const path: string[] = [];
  let start = 0;
  let end = newSize;
  let whole = true;
  while (end !== oldSize) {
    const middle = start + splitPoint(end - start);
    if (oldSize <= middle) {
      path.push(rangeRoot(middle, end, read, sha256));
      end = middle;
    } else {
      path.push(rangeRoot(start, middle, read, sha256));
      start = middle;
      whole = false;
    }
  }
  // The old root itself is known to who checks, so it is left out.
  if (!whole) path.push(rangeRoot(start, end, read, sha256));
  return path.reverse();
}
