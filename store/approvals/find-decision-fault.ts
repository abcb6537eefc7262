import type { ApprovalDecisionRow } from '../entities/approval-decision-row.js';
import type { ApprovalRequestRow } from '../entities/approval-request-row.js';
import type { Verifier } from '../../platform/keys/load-verify-keys.js';
import { decisionBytes } from './decision-bytes.js';

/** Why a decision row is not what the server signed; null when it is. */
export function findDecisionFault(
  verifier: Verifier,
  request: ApprovalRequestRow,
  row: ApprovalDecisionRow,
): string | null {
  const signed = decisionBytes({ ...row, decisionId: row.id });
  if (!signed.equals(row.bytes)) return `The row of decision ${row.id} was changed after it was signed.`;
  if (!verifier.verify(row.bytes, row.signature, row.keyId)) {
    return `Decision ${row.id} carries no valid signature of this installation.`;
  }
  if (row.packageDigest !== request.packageDigest) return `Decision ${row.id} is about another decision package.`;
  return null;
}
