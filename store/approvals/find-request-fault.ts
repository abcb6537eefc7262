import type { Reader } from '../database/reader.js';
import { ApprovalDecisionRow } from '../entities/approval-decision-row.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import type { Verifier } from '../../platform/keys/load-verify-keys.js';
import { findDecisionFault } from './find-decision-fault.js';
import { findPackageFault } from './find-package-fault.js';

/**
 * What was changed by hand since the server signed it, in a sentence; null when everything is as it was: the package's
 * bytes, the frozen rules, the content that it speaks of, and every decision.
 */
export async function findRequestFault(reader: Reader, verifier: Verifier, requestId: string): Promise<string | null> {
  const request = await reader.findOneByOrFail(ApprovalRequestRow, { id: requestId });
  const decisions = await reader.findBy(ApprovalDecisionRow, { requestId });
  const packageFault = await findPackageFault(reader, verifier, request);
  if (packageFault !== null) return packageFault;
  for (const decision of decisions) {
    const fault = findDecisionFault(verifier, request, decision);
    if (fault !== null) return fault;
  }
  return null;
}
