import { parseDuration } from '../domain/policy/parse-duration.js';
import type { ApprovalPolicy } from '../domain/policy/policy-document.js';
import type { ApprovalStore, OpenedApproval } from '../domain/ports/approval-store.js';
import type { ModelStore } from '../domain/ports/model-store.js';
import type { ReleaseStore } from '../domain/ports/release-store.js';
import type { ApprovalActivities, ApprovalView } from '../workflows/ports.js';
import { loadDecision } from './load-decision.js';

export interface ApprovalDeps {
  readonly approvals: ApprovalStore;
  readonly releases: ReleaseStore;
  readonly models: ModelStore;
}

/** Requests and the decisions about them; the store judges every decision anew from its signed rows. */
export function createApprovalActivities({ approvals, releases, models }: ApprovalDeps): ApprovalActivities {
  return {
    async openApproval(versionId) {
      const { policy } = await releases.facts(versionId);
      return withReminders(await approvals.openReleaseApproval(versionId), policy.approvals.release);
    },
    async openRetirementApproval(modelId, attempt) {
      const { policy } = await models.facts(modelId);
      return withReminders(await approvals.openRetirementApproval(modelId, attempt), policy.approvals.retirement);
    },
    loadDecision: (decisionId) => loadDecision(approvals, decisionId),
    closeApproval: (requestId) => approvals.closeApproval(requestId),
    cancelApproval: (requestId, reason) => approvals.cancelApproval(requestId, reason),
    remind: (requestId, number) => approvals.remind(requestId, number),
  };
}

/** Reminders are counted from the opening, which lies one policy's deadline before the deadline. */
function withReminders(opened: OpenedApproval, policy: ApprovalPolicy): ApprovalView {
  if (opened.deadline === null) return { ...opened, remindAt: [] };
  const openedAt = Date.parse(opened.deadline) - parseDuration(policy.deadline);
  const times = policy.remindAfter.map((after) => openedAt + parseDuration(after)).sort((a, b) => a - b);
  return { ...opened, remindAt: times.map((time) => new Date(time).toISOString()) };
}
