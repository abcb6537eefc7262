import type { RefusalReason } from '../problem/problem.js';
import type { ApprovalRequestFacts, ApprovalStatus } from './approval-request.js';

const closedBecause: Readonly<Record<Exclude<ApprovalStatus, 'open'>, string>> = {
  approved: 'It has its quorum: enough people approved.',
  rejected: 'It was rejected.',
  changesRequested: 'Changes were requested; it opens anew with the next submission.',
  withdrawn: 'Its submitter withdrew it.',
  expired: 'Its deadline passed; it opens anew with the next submission.',
};

/** Rules `requestClosed` and `deadlinePassed`: a request takes decisions only while open and before its deadline. */
export function judgeOpen(request: ApprovalRequestFacts, now: string): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  if (request.status !== 'open') {
    reasons.push({
      rule: 'requestClosed',
      message: `The request is closed. ${closedBecause[request.status]}`,
      evidence: { status: request.status },
    });
  }
  if (request.status === 'open' && request.deadline !== null && Date.parse(now) >= Date.parse(request.deadline)) {
    reasons.push({
      rule: 'deadlinePassed',
      message: 'The deadline of the request has passed. Submit the version again for a new one.',
      evidence: { deadline: request.deadline, now },
    });
  }
  return reasons;
}
