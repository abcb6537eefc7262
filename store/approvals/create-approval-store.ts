import type { ApprovalStore } from '../../domain/ports/approval-store.js';
import { validate } from 'uuid';
import type { StoreCore } from '../core.js';
import { ApprovalDecisionRow } from '../entities/approval-decision-row.js';
import { closeRequest } from './close-request.js';
import { openReleaseApproval } from './open-release-approval.js';
import { openRetirementApproval } from './open-retirement-approval.js';
import { verdictNow } from './read-verdict.js';
import { remind } from './remind.js';
import { reportAnswer } from './report-answer.js';

/** Approval requests on Postgres. */
export function createApprovalStore(store: StoreCore): ApprovalStore {
  const { manager } = store.database;
  const verdict = (requestId: string) => verdictNow(store, requestId);
  return {
    openReleaseApproval: (versionId) => openReleaseApproval(store, versionId),
    openRetirementApproval: (modelId, attempt) => openRetirementApproval(store, modelId, attempt),
    async loadDecision(decisionId) {
      const row = validate(decisionId) ? await manager.findOneBy(ApprovalDecisionRow, { id: decisionId }) : null;
      return row && verdict(row.requestId);
    },
    reportAnswer: (answer) => reportAnswer(store, answer),
    verifyApproval: verdict,
    async closeApproval(requestId) {
      await closeRequest(store, requestId, { status: 'expired' });
      return verdict(requestId);
    },
    cancelApproval: (requestId, reason) => closeRequest(store, requestId, { status: 'withdrawn', reason }),
    remind: (requestId, number) => remind(store, requestId, number),
  };
}
