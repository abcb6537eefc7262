import type { ApprovalRequestFacts } from '../../domain/approval/approval-request.js';
import type { Reader } from '../database/reader.js';
import { ApprovalDecisionRow } from '../entities/approval-decision-row.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { VersionContributorRow } from '../entities/version-contributor-row.js';
import { currentRequest } from '../rows/current-state.js';
import { teamOfModel } from '../rows/team-of-model.js';

/** Everything about a request that the rules of approval look at, with the rules that were frozen when it opened. */
export async function requestFacts(reader: Reader, requestId: string): Promise<ApprovalRequestFacts> {
  const request = await reader.findOneByOrFail(ApprovalRequestRow, { id: requestId });
  const state = await currentRequest(reader, requestId);
  const decisions = await reader.find(ApprovalDecisionRow, { where: { requestId }, order: { seq: 'ASC' } });
  const contributors = request.versionId
    ? await reader.findBy(VersionContributorRow, { versionId: request.versionId })
    : [];
  return {
    kind: request.kind,
    status: state.status,
    team: await teamOfModel(reader, request.modelId),
    openedAt: request.openedAt.toISOString(),
    deadline: request.deadline?.toISOString() ?? null,
    packageDigest: request.packageDigest,
    submittedBy: request.submittedBy,
    contributors: contributors.map((row) => row.personId),
    requiredApprovals: request.requiredApprovals,
    separation: request.rules.separation,
    decisions: decisions.map((row) => ({ personId: row.personId, decision: row.decision })),
  };
}
