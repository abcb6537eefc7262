import type { OpenedApproval } from '../../domain/ports/approval-store.js';
import type { StoreCore } from '../core.js';
import type { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { verdictNow } from './read-verdict.js';

/** A request as the workflow that opened it sees it now. */
export async function toOpened(store: StoreCore, request: ApprovalRequestRow): Promise<OpenedApproval> {
  const verdict = await verdictNow(store, request.id);
  return {
    requestId: request.id,
    packageDigest: request.packageDigest,
    requiredApprovals: request.requiredApprovals,
    deadline: verdict.deadline,
    outcome: verdict.outcome,
  };
}
