import type { Actor } from '../people/actor.js';
import type { RefusalReason } from '../problem/problem.js';
import type { ApprovalRequestFacts, Decision } from './approval-request.js';
import { judgeApprover } from './judge-approver.js';
import { judgeOpen } from './judge-open.js';

/** A decision that somebody wants to take. */
export interface DecisionAttempt {
  readonly actor: Actor;
  readonly decision: Decision;
  readonly reason: string;
  /** Digest of the package that the person read. */
  readonly packageDigest: string;
}

/**
 * Every reason why the decision is refused, at once; empty = it may be taken. To be called with the request row locked,
 * `now` from the database's clock. Besides the rules of `judgeOpen` and `judgeApprover`: `alreadyDecided`,
 * `packageDiffers`, `reasonMissing` (a rejection or a request for changes says why).
 */
export function judgeDecision(request: ApprovalRequestFacts, attempt: DecisionAttempt, now: string): RefusalReason[] {
  const reasons = [...judgeOpen(request, now), ...judgeApprover(request, attempt.actor)];
  const earlier = request.decisions.find((one) => one.personId === attempt.actor.personId);
  if (earlier !== undefined) {
    reasons.push({
      rule: 'alreadyDecided',
      message: 'You decided this request before, and a person decides once.',
      evidence: { decision: earlier.decision },
    });
  }
  if (attempt.packageDigest !== request.packageDigest) {
    reasons.push({
      rule: 'packageDiffers',
      message: 'You read another decision package than the one of this request. Read it again, then decide.',
      evidence: { given: attempt.packageDigest, expected: request.packageDigest },
    });
  }
  if (attempt.decision !== 'approve' && attempt.reason.trim() === '') {
    reasons.push({ rule: 'reasonMissing', message: 'A rejection or a request for changes needs a reason.' });
  }
  return reasons;
}
