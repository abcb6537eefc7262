import type { TakenDecision } from './approval-request.js';

/** Whether enough distinct people approved. One person counts once, whatever the number of tokens. */
export function quorumReached(decisions: readonly TakenDecision[], requiredApprovals: number): boolean {
  const people = new Set(decisions.filter((one) => one.decision === 'approve').map((one) => one.personId));
  return people.size >= requiredApprovals;
}
