import { missingCardParts } from '../../domain/gates/missing-card-parts.js';
import type { SubmissionFacts, VersionCommandFacts } from '../../domain/lifecycle/command-facts.js';
import type { PolicyDocument } from '../../domain/policy/policy-document.js';
import { requestFacts } from '../approvals/request-facts.js';
import type { Reader } from '../database/reader.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';
import { currentVersion } from '../rows/current-state.js';
import { unmetGates } from './unmet-gates.js';

/** What the guards of the life cycle look at of one version; `policy` is the model's present one. */
export async function versionCommandFacts(
  reader: Reader,
  versionId: string,
  policy: PolicyDocument,
): Promise<VersionCommandFacts> {
  const state = await currentVersion(reader, versionId);
  const newest = await reader.findOne(ApprovalRequestRow, {
    where: { versionId, kind: 'release' },
    order: { round: 'DESC' },
  });
  const request = newest && (await requestFacts(reader, newest.id));
  return {
    stage: state.stage,
    status: state.status,
    pendingCommand: state.pendingCommand,
    submission: await submissionFacts(reader, state.contentId, policy),
    unmetGates: await unmetGates(reader, versionId, state.round),
    approvalRequest: request,
    approvalHolds: request?.status === 'approved',
  };
}

async function submissionFacts(
  reader: Reader,
  contentId: string | null,
  policy: PolicyDocument,
): Promise<SubmissionFacts> {
  const content = contentId === null ? null : await reader.findOneByOrFail(VersionContentRow, { id: contentId });
  return {
    hasSignature: Boolean(content?.signature),
    hasBaseline: Boolean(content?.baselineDigest),
    hasDataset: Boolean(content?.datasetVersionId),
    missingCardParts: missingCardParts(content?.card ?? null, policy.gates.modelCard?.required ?? []),
  };
}
