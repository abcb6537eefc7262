import type { Decision } from '../../domain/approval/approval-request.js';
import { judgeDecision } from '../../domain/approval/judge-decision.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { findRequestFault } from '../approvals/find-request-fault.js';
import { recordDecision } from '../approvals/record-decision.js';
import { requestFacts } from '../approvals/request-facts.js';
import { requestTarget } from '../approvals/request-target.js';
import { requireRequest } from '../approvals/require-request.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { databaseNow } from '../database/database-now.js';
import { invalidInput } from '../problem/problems.js';
import { refuseFor } from '../problem/refusal.js';

export interface DecideApprovalInput {
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly decision: Decision;
  readonly reason: string;
  /** Digest of the package that the person read. */
  readonly packageDigest: string;
}

export interface DecideApprovalValue {
  readonly decisionId: string;
  readonly requestId: string;
}

/**
 * Takes a person's decision: judged under the request's lock, signed with the server's key, and told to the workflow
 * after commit. Every reason against it comes at once, as a refusal that is an audit event.
 */
export async function decideApproval(
  store: StoreCore,
  actor: Actor,
  input: DecideApprovalInput,
): Promise<Outcome<DecideApprovalValue>> {
  return runCommand(store, actor, 'decideApproval', input, async (beginning, person) => {
    if (input.reason.length > 4000) throw invalidInput(['input', 'reason'], 'reason may have 4000 characters.');
    const { request, modelKey } = await requireRequest(beginning.reader, person, input.requestId);
    const locked = await beginning.lock({ approval_request: [request.id] });
    const facts = await requestFacts(locked.reader, request.id);
    const now = await databaseNow(locked.reader);
    const { decision, reason, packageDigest } = input;
    const reasons = judgeDecision(facts, { actor: person, decision, reason, packageDigest }, now.toISOString());
    const fault = await findRequestFault(locked.reader, store.verifier, request.id);
    if (fault !== null) reasons.push({ rule: 'recordsNotIntact', message: fault });
    refuseFor({ target: requestTarget(request), modelKey }, reasons);

    const writing = await locked.lockHead();
    const decisionId = await recordDecision(writing, store.signer, request, {
      personId: actor.personId,
      decision,
      reason,
      earlier: facts.decisions,
      modelKey,
    });
    return { decisionId, requestId: request.id };
  });
}
