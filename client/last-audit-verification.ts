import type { Client } from './create-client.js';
import { fields } from './documents.js';
import type { AuditVerification } from './types.js';

/** The result of the last verification of the audit chain; null when there was none yet. */
export async function lastAuditVerification(client: Client): Promise<AuditVerification | null> {
  const document = `query AuditVerification { auditVerification { ${fields.auditVerification} } }`;
  return (await client.query<{ auditVerification: AuditVerification | null }>(document)).auditVerification;
}
