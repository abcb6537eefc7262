import type { RefusalReason } from '../problem/problem.js';
import type { ApprovalRequestFacts } from './approval-request.js';
import { judgeOpen } from './judge-open.js';

/** Every reason why `personId` may not withdraw the request; empty = may. Rule of its own: `notSubmitter`. */
export function judgeWithdrawal(request: ApprovalRequestFacts, personId: string, now: string): RefusalReason[] {
  const reasons = judgeOpen(request, now);
  if (request.submittedBy !== personId) {
    reasons.push({ rule: 'notSubmitter', message: 'Only the person who submitted a request can withdraw it.' });
  }
  return reasons;
}
