import { judgeWithdrawal } from '../../domain/approval/judge-withdrawal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { recordDecision } from '../approvals/record-decision.js';
import { requestFacts } from '../approvals/request-facts.js';
import { requestTarget } from '../approvals/request-target.js';
import { requireRequest } from '../approvals/require-request.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { databaseNow } from '../database/database-now.js';
import { requireRole } from '../people/require-role.js';
import { invalidInput } from '../problem/problems.js';
import { refuseFor } from '../problem/refusal.js';

export interface WithdrawInput {
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly reason?: string | null;
}

export interface WithdrawValue {
  readonly requestId: string;
}

/** Takes back a submission that still waits for approval. Only its submitter may. */
export async function withdraw(store: StoreCore, actor: Actor, input: WithdrawInput): Promise<Outcome<WithdrawValue>> {
  return runCommand(store, actor, 'withdraw', input, async (beginning, person) => {
    const reason = input.reason ?? '';
    if (reason.length > 4000) throw invalidInput(['input', 'reason'], 'reason may have 4000 characters.');
    const { request, modelKey, team } = await requireRequest(beginning.reader, person, input.requestId);
    requireRole(person, team, 'withdraw');
    const locked = await beginning.lock({ approval_request: [request.id] });
    const facts = await requestFacts(locked.reader, request.id);
    const now = await databaseNow(locked.reader);
    const subject = { target: requestTarget(request), modelKey };
    refuseFor(subject, judgeWithdrawal(facts, actor.personId, now.toISOString()));

    const writing = await locked.lockHead();
    await recordDecision(writing, store.signer, request, {
      personId: actor.personId,
      decision: 'withdraw',
      reason,
      earlier: facts.decisions,
      modelKey,
    });
    return { requestId: request.id };
  });
}
