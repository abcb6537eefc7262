import type { ApprovalStore } from '../domain/ports/approval-store.js';
import type { ModelStore } from '../domain/ports/model-store.js';
import type { RetirementActivities } from '../workflows/ports.js';

export interface RetirementDeps {
  readonly models: ModelStore;
  readonly approvals: ApprovalStore;
}

/** What an attempt to retire a model reads and records. */
export function createRetirementActivities({ models, approvals }: RetirementDeps): RetirementActivities {
  return {
    loadRetirement: (retirementId) => models.retirement(retirementId),
    findConsumers: (modelId) => models.consumers(modelId),
    startRetiring: (retirementId) => models.startRetiring(retirementId),
    async cancelOpenReleases(modelId, reason) {
      const open = await models.openReleases(modelId);
      for (const { openRequestId } of open) {
        if (openRequestId !== null) await approvals.cancelApproval(openRequestId, reason);
      }
      return open.map(({ number }) => number);
    },
    refuseRetirement: (retirementId, reason) => models.refuseRetirement(retirementId, reason),
    recordRetired: (retirementId) => models.recordRetired(retirementId),
  };
}
