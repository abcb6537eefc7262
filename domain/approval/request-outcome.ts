import type { ApprovalOutcome } from '../ports/approval-store.js';
import type { TakenDecision } from './approval-request.js';
import { quorumReached } from './quorum-reached.js';

/**
 * What the decisions of a request, in the order in which they were taken, amount to. The first that closes the request
 * counts: one rejection, one request for changes, a withdrawal, or the approval that completes the quorum. A request
 * that asks for nobody is approved by rule. The deadline is not judged here: the database decides it.
 */
export function requestOutcome(
  decisions: readonly TakenDecision[],
  requiredApprovals: number,
): Exclude<ApprovalOutcome, 'expired'> {
  if (requiredApprovals === 0) return 'approved';
  for (const [i, one] of decisions.entries()) {
    if (one.decision === 'reject') return 'rejected';
    if (one.decision === 'requestChanges') return 'changesRequested';
    if (one.decision === 'withdraw') return 'withdrawn';
    if (quorumReached(decisions.slice(0, i + 1), requiredApprovals)) return 'approved';
  }
  return 'stillOpen';
}
