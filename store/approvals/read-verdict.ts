import { requestOutcome } from '../../domain/approval/request-outcome.js';
import { Failure } from '../../domain/failure/failure.js';
import type { ApprovalVerdict } from '../../domain/ports/approval-store.js';
import type { StoreCore } from '../core.js';
import { readSnapshot } from '../database/read-snapshot.js';
import type { Reader } from '../database/reader.js';
import { ApprovalDecisionRow } from '../entities/approval-decision-row.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { currentRequest } from '../rows/current-state.js';
import type { Verifier } from '../../platform/keys/load-verify-keys.js';
import { findRequestFault } from './find-request-fault.js';

/**
 * What the rows of a request say, judged anew: package, frozen rules, content and every decision as they were signed, and
 * the state that follows from the decisions. Throws `DecisionInvalid` when anything was changed by hand.
 */
export async function readVerdict(reader: Reader, verifier: Verifier, requestId: string): Promise<ApprovalVerdict> {
  const request = await reader.findOneBy(ApprovalRequestRow, { id: requestId });
  if (!request) throw new Failure('DecisionInvalid', `There is no approval request ${requestId}.`);
  const fault = await findRequestFault(reader, verifier, requestId);
  if (fault !== null) throw new Failure('DecisionInvalid', fault, { requestId });
  const decisions = await reader.find(ApprovalDecisionRow, { where: { requestId }, order: { seq: 'ASC' } });
  const { status, closedAt } = await currentRequest(reader, requestId);
  const decided = requestOutcome(decisions, request.requiredApprovals);
  // A deadline or a retirement closes a request that the decisions left open; nothing else may differ from them.
  const closedWithoutThem = decided === 'stillOpen' && (status === 'expired' || status === 'withdrawn');
  const stored = status === 'open' ? 'stillOpen' : status;
  if (stored !== decided && !closedWithoutThem) {
    throw new Failure('DecisionInvalid', `The request is ${status}, but its decisions say ${decided}.`, { requestId });
  }
  const last = decisions.at(-1);
  return {
    requestId,
    outcome: stored,
    decisionIds: decisions.filter((row) => row.decision === 'approve').map((row) => row.id),
    reason: closedWithoutThem ? `closed as ${status} at ${closedAt?.toISOString()}` : (last?.reason ?? null),
    deadline: request.deadline?.toISOString() ?? null,
  };
}

/** The same at one moment of the database. */
export async function verdictNow(store: StoreCore, requestId: string): Promise<ApprovalVerdict> {
  return readSnapshot(store.database, (reader) => readVerdict(reader, store.verifier, requestId));
}
