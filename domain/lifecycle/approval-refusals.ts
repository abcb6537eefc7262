import { judgeDecision } from '../approval/judge-decision.js';
import { judgeWithdrawal } from '../approval/judge-withdrawal.js';
import type { RefusalReason } from '../problem/problem.js';
import type { CommandFacts, VersionCommandFacts } from './command-facts.js';
import { findTransition } from './find-transition.js';
import { notPossibleHere } from './not-possible-here.js';

/** Reasons why this person may not decide, or withdraw, what the version's approval waits for. */
export function approvalRefusals(
  command: 'decideApproval' | 'withdraw',
  version: VersionCommandFacts,
  { actor, now }: Pick<CommandFacts, 'actor' | 'now'>,
): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  if (findTransition(version.stage, version.status, command) === null) reasons.push(notPossibleHere(command, version));
  const request = version.approvalRequest;
  if (request === null) return reasons;
  if (command === 'withdraw') return [...reasons, ...judgeWithdrawal(request, actor.personId, now)];
  // Reason and digest are the attempt's own; here it is asked whether the person could make one.
  const attempt = { actor, decision: 'approve', reason: '', packageDigest: request.packageDigest } as const;
  return [...reasons, ...judgeDecision(request, attempt, now)];
}
