import { chainStart, checkLink, type ChainPosition, type LinkVerdict, type StoredEvent } from './check-link.js';
import type { Sha256 } from './sha256.js';

/**
 * Walks events in the order of their seq and names the first bad one. `from` continues an earlier walk, so that a long
 * chain can be read in pages. A tail that was cut off cannot be seen here: only a checkpoint shows it.
 */
export function verifyChain(
  events: Iterable<StoredEvent>,
  sha256: Sha256,
  from: ChainPosition = chainStart,
): LinkVerdict {
  let position = from;
  for (const event of events) {
    const verdict = checkLink(position, event, sha256);
    if (!verdict.ok) return verdict;
    position = verdict.position;
  }
  return { ok: true, position };
}
