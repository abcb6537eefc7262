import type { TakenDecision } from '../../domain/approval/approval-request.js';
import { requestOutcome } from '../../domain/approval/request-outcome.js';
import { ApprovalDecisionRow } from '../entities/approval-decision-row.js';
import type { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { ApprovalRequestStateRow } from '../entities/approval-request-state-row.js';
import { newId } from '../ids/new-id.js';
import { send } from '../outbox/send.js';
import { tellDecision } from '../outbox/update-messages.js';
import { currentRequest } from '../rows/current-state.js';
import type { Signer } from '../../platform/keys/load-signing-key.js';
import type { Writing } from '../transaction/writing.js';
import { decisionBytes } from './decision-bytes.js';
import { requestTarget } from './request-target.js';

export interface AcceptedDecision {
  readonly personId: string;
  readonly decision: ApprovalDecisionRow['decision'];
  readonly reason: string;
  readonly earlier: readonly TakenDecision[];
  readonly modelKey: string;
}

/**
 * Writes a decision that was judged under the request's lock: signed, with its event and its message to the workflow.
 * Closes the request in the same transaction when the decision decides it, so that a quorum has one moment.
 */
export async function recordDecision(
  writing: Writing,
  signer: Signer,
  request: ApprovalRequestRow,
  accepted: AcceptedDecision,
): Promise<string> {
  const { personId, decision, reason, earlier, modelKey } = accepted;
  const id = newId();
  const { packageDigest } = request;
  const decidedAt = writing.now;
  const bytes = decisionBytes({
    decisionId: id,
    requestId: request.id,
    personId,
    decision,
    reason,
    packageDigest,
    decidedAt,
  });
  const signature = signer.sign(bytes);
  const outcome = requestOutcome([...earlier, { personId, decision }], request.requiredApprovals);
  const seq = writing.record({
    type: decision === 'withdraw' ? 'approval.withdrawn' : 'approval.decided',
    target: requestTarget(request),
    modelKey,
    after: { decisionId: id, decision, outcome, signature, keyId: signer.keyId },
    reason,
    workflowId: request.workflowId,
  });
  await writing.insert(ApprovalDecisionRow, {
    id,
    requestId: request.id,
    personId,
    decision,
    reason,
    packageDigest,
    decidedAt,
    bytes,
    signature,
    keyId: signer.keyId,
    seq,
  });
  if (outcome !== 'stillOpen') {
    const state = await currentRequest(writing.reader, request.id);
    await writing.replace(ApprovalRequestStateRow, state, seq, { status: outcome, closedAt: decidedAt });
  }
  await send(writing, tellDecision(request.workflowId, id, request.id));
  return id;
}
