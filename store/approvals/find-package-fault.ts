import { canonicalJson } from '../../domain/audit/canonical-json.js';
import { digestOf } from '../audit/digest-of.js';
import type { Reader } from '../database/reader.js';
import type { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { ValidationReportRow } from '../entities/validation-report-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';
import { reportDigest } from '../validation/report-digest.js';
import { contentDigest } from '../versions/content-digest.js';
import type { Verifier } from '../../platform/keys/load-verify-keys.js';
import type { DecisionPackage, ReleasePackage } from './decision-package.js';

/** Why a request's package, its frozen rules or what it speaks of are not as they were signed; null when they are. */
export async function findPackageFault(
  reader: Reader,
  verifier: Verifier,
  request: ApprovalRequestRow,
): Promise<string | null> {
  if (digestOf(request.package) !== request.packageDigest) {
    return 'The bytes of the decision package do not have its digest.';
  }
  if (!verifier.verify(request.package, request.packageSignature, request.packageKeyId)) {
    return 'The decision package carries no valid signature of this installation.';
  }
  const shown = JSON.parse(request.package.toString('utf8')) as DecisionPackage;
  const rows = {
    requestId: request.id,
    modelId: request.modelId,
    versionId: request.versionId,
    required: request.requiredApprovals,
    separation: request.rules.separation,
    submitter: request.submittedBy,
  };
  const frozen = {
    requestId: shown.requestId,
    modelId: shown.model.id,
    versionId: shown.kind === 'release' ? shown.version.id : null,
    required: shown.approval.required,
    separation: shown.approval.separation,
    submitter: shown.submitter?.id ?? null,
  };
  if (canonicalJson(rows) !== canonicalJson(frozen))
    return 'The row of the approval request was changed after it was signed.';
  return shown.kind === 'release' ? findContentFault(reader, shown) : null;
}

async function findContentFault(reader: Reader, shown: ReleasePackage): Promise<string | null> {
  const version = await reader.findOneBy(ModelVersionRow, { id: shown.version.id });
  if (version?.number !== shown.version.number || version.modelId !== shown.model.id) {
    return 'The row of the version was changed after the package was signed.';
  }
  const content = await reader.findOneBy(VersionContentRow, { id: shown.content.id });
  const intact = content && contentDigest(content) === shown.content.digest && content.versionId === version.id;
  if (!intact || content.artifactDigest !== shown.content.artifactDigest) {
    return 'The content of the version was changed after the package was signed.';
  }
  const { id: versionId, round } = shown.version;
  const report = await reader.findOneBy(ValidationReportRow, { versionId, round });
  if (!report || reportDigest(report) !== shown.validation.digest) {
    return 'The validation report was changed after the package was signed.';
  }
  return null;
}
