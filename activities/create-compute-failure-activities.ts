import { gateNames, type GateResult } from '../domain/gates/gate-result.js';
import type { PolicyDocument } from '../domain/policy/policy-document.js';
import type { ReleaseStore } from '../domain/ports/release-store.js';
import type { ComputeFailureActivities } from '../workflows/ports.js';

/** Records that a computation could not be done, so that the version stands where people see why. */
export function createComputeFailureActivities({
  releases,
}: {
  readonly releases: ReleaseStore;
}): ComputeFailureActivities {
  return {
    async recordTrainingFailure(versionId, reason) {
      const request = await releases.openTrainingRequest(versionId);
      if (request === null) return { causeId: null };
      await releases.recordTrainingFailure(versionId, request.id, reason, new Date().toISOString());
      return { causeId: request.id };
    },

    async recordValidationFailure(versionId, reason) {
      const { contentId, policy, round } = await releases.facts(versionId);
      if (contentId === null) return { reportId: null };
      const { reportId } = await releases.recordValidation(versionId, contentId, round, notRun(policy, reason));
      return { reportId };
    },
  };
}

/** A gate that could not be run counts as failed, and nobody can waive what nobody has seen. */
function notRun({ gates }: PolicyDocument, reason: string): GateResult[] {
  return gateNames
    .filter((gate) => gates[gate] !== undefined)
    .map((gate) => ({
      gate,
      passed: false,
      waived: false,
      mandatory: true,
      reason: `Not run. ${reason}`,
      evidence: {},
    }));
}
