import { nodeHash } from './node-hash.js';
import type { Sha256 } from '../sha256.js';

/** A claim that `leaf` stands at `index` (from 0) of the tree of `size` leaves whose root is `root`. */
export interface InclusionClaim {
  readonly leaf: string;
  readonly index: number;
  readonly size: number;
  readonly root: string;
  readonly proof: readonly string[];
}

/** Whether the proof proves the claim (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(claim: InclusionClaim, sha256: Sha256): boolean {
  if (!Number.isSafeInteger(claim.index) || claim.index < 0 || claim.index >= claim.size) return false;
  let at = claim.index;
  let last = claim.size - 1;
  let hash = claim.leaf;
  for (const sibling of claim.proof) {
    if (last === 0 || !/^[0-9a-f]{64}$/.test(sibling)) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash, sha256);
      while (at % 2 === 0 && at !== 0) {
        at /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling, sha256);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash === claim.root;
}
