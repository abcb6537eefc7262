import { Failure } from '../../domain/failure/failure.js';
import { readVerdict } from '../approvals/read-verdict.js';
import type { DecisionPackage } from '../approvals/decision-package.js';
import type { Reader } from '../database/reader.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';
import { currentVersion } from '../rows/current-state.js';
import type { Verifier } from '../../platform/keys/load-verify-keys.js';

/** What a version may serve with, after everything that allows it was verified. */
export interface ApprovedContent {
  readonly decisionIds: readonly string[];
  readonly artifactDigest: string;
}

/**
 * Verifies that `requestId` approved exactly the present content of the version: package, decisions, quorum, content.
 * Throws `DecisionInvalid` with what does not fit.
 */
export async function approvedContent(
  reader: Reader,
  verifier: Verifier,
  versionId: string,
  requestId: string,
): Promise<ApprovedContent> {
  const verdict = await readVerdict(reader, verifier, requestId);
  const invalid = (why: string) => new Failure('DecisionInvalid', why, { versionId, requestId });
  if (verdict.outcome !== 'approved') throw invalid(`The approval request is ${verdict.outcome}, not approved.`);
  const request = await reader.findOneByOrFail(ApprovalRequestRow, { id: requestId });
  const shown = JSON.parse(request.package.toString('utf8')) as DecisionPackage;
  if (shown.kind !== 'release' || shown.version.id !== versionId) {
    throw invalid('The approval request is about something else than this version.');
  }
  const { contentId } = await currentVersion(reader, versionId);
  if (contentId !== shown.content.id) throw invalid('The version has other content than what was approved.');
  const content = await reader.findOneByOrFail(VersionContentRow, { id: contentId });
  return { decisionIds: verdict.decisionIds, artifactDigest: content.artifactDigest };
}

/** The newest approved request of a version. Throws `DecisionInvalid` without one. */
export async function approvingRequest(reader: Reader, versionId: string): Promise<string> {
  const [found] = await reader.query<{ id: string }[]>(
    `select r.id from approval_request r join approval_request_state s on s.id = r.id and s.to_seq is null
     where r.version_id = $1 and r.kind = 'release' and s.status = 'approved' order by r.round desc limit 1`,
    [versionId],
  );
  if (found) return found.id;
  throw new Failure('DecisionInvalid', 'No approved request allows this version to serve.', { versionId });
}
