import { activityInfo } from '@temporalio/activity';
import { Failure } from '../domain/failure/failure.js';
import type { ApprovalStore, ApprovalVerdict } from '../domain/ports/approval-store.js';

/**
 * Reads the rows behind an answer to a workflow. One that has none was sent past the API; one whose rows were changed by
 * hand is no decision. Neither moves anything, and each is written down with the reason.
 */
export async function loadDecision(approvals: ApprovalStore, decisionId: string): Promise<ApprovalVerdict | null> {
  const workflowId = activityInfo().workflowExecution?.workflowId ?? '';
  try {
    const verdict = await approvals.loadDecision(decisionId);
    if (verdict === null) {
      const reason = 'It was sent to the workflow past the API: the database holds no such decision.';
      await approvals.reportAnswer({ workflowId, decisionId, fault: 'unknown', reason });
    }
    return verdict;
  } catch (error) {
    if (error instanceof Failure && error.type === 'DecisionInvalid') {
      await approvals.reportAnswer({ workflowId, decisionId, fault: 'invalid', reason: error.message });
    }
    throw error;
  }
}
