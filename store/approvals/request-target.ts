import type { ApprovalRequestRow } from '../entities/approval-request-row.js';
import type { NewEvent } from '../transaction/new-event.js';

/** A request as the target of audit events, with the digest of what was shown. */
export function requestTarget(request: Pick<ApprovalRequestRow, 'id' | 'packageDigest'>): NewEvent['target'] {
  return { type: 'ApprovalRequest', id: request.id, digest: request.packageDigest };
}
