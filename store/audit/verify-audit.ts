import type { StoreCore } from '../core.js';
import { databaseNow } from '../database/database-now.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { AuditVerificationRow } from '../entities/audit-verification-row.js';
import { newId } from '../ids/new-id.js';
import { onAccountOf, system, type AuditAuthor } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import type { ChainResult } from './verify-chain-in-database.js';
import { verifyWithSink, type WitnessedChain } from './verify-with-sink.js';

export interface AuditResult extends ChainResult {
  readonly id: string;
  readonly verifiedAt: Date;
  /** The newest checkpoint of the sink that the chain was compared with; null without one. */
  readonly checkpoint: string | null;
}

/**
 * Verifies the whole chain and compares it with the checkpoints in the sink; keeps the result and writes the event
 * `audit.verified`. `personId` is who asked, null for the system.
 */
export async function verifyAudit(
  store: StoreCore,
  sink: string,
  personId: string | null = null,
): Promise<AuditResult> {
  const found = await readSnapshot(store.database, (reader) => verifyWithSink(reader, sink, store.verifier));
  const author = personId === null ? system : onAccountOf(personId);
  try {
    return await keepResult(store, author, found);
  } catch (error) {
    // A broken chain may take no further event; what was found out must still be kept and told.
    if (found.ok) throw error;
    const result = { ...found, id: newId(), verifiedAt: await databaseNow(store.database.manager) };
    await store.database.manager.insert(AuditVerificationRow, toRow(result));
    return result;
  }
}

function keepResult(store: StoreCore, author: AuditAuthor, found: WitnessedChain): Promise<AuditResult> {
  return writeTransaction(store.database, author, async (beginning) => {
    const locked = await beginning.lock({});
    const writing = await locked.lockHead();
    const result = { ...found, id: newId(), verifiedAt: writing.now };
    const { ok, size, rootHash, firstBadSeq } = found;
    writing.record({
      type: 'audit.verified',
      target: { type: 'AuditVerification', id: result.id },
      after: { ok, size, rootHash, firstBadSeq },
      reason: found.why,
    });
    await writing.insert(AuditVerificationRow, toRow(result));
    return result;
  });
}

function toRow({ id, ok, size, rootHash, firstBadSeq, verifiedAt, checkpoint }: AuditResult): AuditVerificationRow {
  return { id, ok, size: String(size), rootHash, firstBadSeq, verifiedAt, checkpoint };
}
