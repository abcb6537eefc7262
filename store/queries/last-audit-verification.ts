import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export interface AuditVerificationRecord {
  readonly ok: boolean;
  readonly size: string;
  readonly rootHash: string;
  readonly firstBadSeq: string | null;
  readonly verifiedAt: Date;
  readonly checkpoint: string | null;
}

/** The result of the last verification of the chain, or null. */
export async function lastAuditVerification(reader: SqlReader): Promise<AuditVerificationRecord | null> {
  const [row] = await readRows<AuditVerificationRecord>(
    reader,
    `select ok, size::text as size, root_hash as "rootHash", first_bad_seq::text as "firstBadSeq",
       verified_at as "verifiedAt", checkpoint
     from audit_verification order by verified_at desc limit 1`,
  );
  return row ?? null;
}
