import type { LinkVerdict, StoredEvent } from '../../domain/audit/check-link.js';
import { chainStart } from '../../domain/audit/check-link.js';
import { appendToEdge } from '../../domain/audit/merkle/append-to-edge.js';
import { leafHash } from '../../domain/audit/merkle/leaf-hash.js';
import { rootOfEdge } from '../../domain/audit/merkle/root-of-edge.js';
import { verifyChain } from '../../domain/audit/verify-chain.js';
import type { Reader } from '../database/reader.js';
import { AuditHeadRow } from '../entities/audit-head-row.js';
import { checkIndexes } from './check-indexes.js';
import { sha256 } from './sha256.js';

/** Events that are read at once. */
const pageSize = 1000;

export interface ChainResult {
  readonly ok: boolean;
  /** Number of events that the head counts. */
  readonly size: number;
  /** Root of the tree over the events that were read. */
  readonly rootHash: string;
  readonly firstBadSeq: number | null;
  readonly why: string | null;
  /** Root of the tree over the first `witnessSize` events; null when there are fewer. */
  readonly witnessRoot: string | null;
}

interface EventRow {
  readonly seq: string;
  readonly bytes: Buffer;
  readonly prev_hash: string;
  readonly hash: string;
}

/**
 * Walks the whole chain in pages, in the snapshot of `reader`: every link, the columns beside the bytes, and the head. Names
 * the first bad sequence number. A tail that was cut off together with the head only a checkpoint shows: `witnessSize` is
 * the size at which the root is wanted for comparison.
 */
export async function verifyChainInDatabase(reader: Reader, witnessSize: number | null = null): Promise<ChainResult> {
  const head = await reader.findOneByOrFail(AuditHeadRow, { onlyRow: true });
  let position = chainStart;
  let edge: readonly string[] = [];
  let witnessRoot: string | null = null;
  for (;;) {
    const rows = await reader.query<EventRow[]>(
      'select seq, bytes, prev_hash, hash from audit_event where seq > $1 order by seq limit $2',
      [position.seq, pageSize],
    );
    if (rows.length === 0) break;
    const events = rows.map(toStored);
    const verdict: LinkVerdict = verifyChain(events, sha256, position);
    const bad = verdict.ok ? await checkIndexes(reader, position.seq, events.at(-1)?.seq ?? position.seq) : verdict;
    if (bad !== null && !bad.ok) {
      const rootHash = rootOfEdge(edge, sha256);
      return { ok: false, size: head.seq, rootHash, firstBadSeq: bad.seq, why: bad.why, witnessRoot };
    }
    for (const event of events) {
      edge = appendToEdge(edge, event.seq - 1, leafHash(event.bytes, sha256), sha256).edge;
      if (event.seq === witnessSize) witnessRoot = rootOfEdge(edge, sha256);
    }
    if (verdict.ok) position = verdict.position;
  }
  const rootHash = rootOfEdge(edge, sha256);
  const complete =
    head.seq === position.seq && head.hash === position.hash && rootOfEdge(head.edge, sha256) === rootHash;
  if (complete) return { ok: true, size: head.seq, rootHash, firstBadSeq: null, why: null, witnessRoot };
  return {
    ok: false,
    size: head.seq,
    rootHash,
    firstBadSeq: Math.min(position.seq, head.seq) + 1,
    why: `The head of the chain counts ${head.seq} events and the table has ${position.seq}, or their hashes differ.`,
    witnessRoot,
  };
}

function toStored(row: EventRow): StoredEvent {
  return { seq: Number(row.seq), bytes: row.bytes, prevHash: row.prev_hash, hash: row.hash };
}
