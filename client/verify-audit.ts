import type { Client } from './create-client.js';
import { lastAuditVerification } from './last-audit-verification.js';
import { mutate } from './mutate.js';
import type { AuditVerification } from './types.js';
import { waitFor } from './wait-for.js';

/**
 * Starts a verification of the whole audit chain and waits for its result; `ok` false names the first bad event.
 * Throws `WaitTimeoutError` after `timeoutMs` (default 10 minutes), otherwise as `mutate`.
 */
export async function verifyAudit(client: Client, timeoutMs = 600_000): Promise<AuditVerification> {
  const { startedAt } = await mutate(client, 'verifyAudit', {});
  const finished = async () => {
    const last = await lastAuditVerification(client);
    return last && Date.parse(last.verifiedAt) >= Date.parse(startedAt) ? last : null;
  };
  return waitFor(finished, { timeoutMs, what: 'the verification of the audit chain' });
}
