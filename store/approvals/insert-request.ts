import { canonicalJson } from '../../domain/audit/canonical-json.js';
import { approvalOpened } from '../../domain/notifications/approval-opened.js';
import { parseDuration } from '../../domain/policy/parse-duration.js';
import type { ApprovalPolicy } from '../../domain/policy/policy-document.js';
import { digestOf } from '../audit/digest-of.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { ApprovalRequestStateRow } from '../entities/approval-request-state-row.js';
import type { Signer } from '../../platform/keys/load-signing-key.js';
import { tellPeople } from '../notifications/tell-people.js';
import type { Writing } from '../transaction/writing.js';
import type { DecisionPackage } from './decision-package.js';
import { requestTarget } from './request-target.js';

export interface RequestToOpen {
  readonly shown: DecisionPackage;
  readonly rules: ApprovalPolicy;
  readonly workflowId: string;
}

/**
 * Freezes and signs the package and opens the request. With a policy that asks for nobody it is approved at once, by
 * rule, and its event says so.
 */
export async function insertRequest(
  writing: Writing,
  signer: Signer,
  { shown, rules, workflowId }: RequestToOpen,
): Promise<ApprovalRequestRow> {
  const bytes = Buffer.from(canonicalJson(shown), 'utf8');
  const byRule = rules.required === 0;
  const openedAt = writing.now;
  const row = {
    id: shown.requestId,
    kind: shown.kind,
    modelId: shown.model.id,
    versionId: shown.kind === 'release' ? shown.version.id : null,
    round: shown.kind === 'release' ? shown.version.round : shown.attempt,
    packageDigest: digestOf(bytes),
    package: bytes,
    packageSignature: signer.sign(bytes),
    packageKeyId: signer.keyId,
    rules,
    requiredApprovals: rules.required,
    submittedBy: shown.submitter?.id ?? null,
    workflowId,
    openedAt,
    deadline: new Date(openedAt.getTime() + parseDuration(rules.deadline)),
    lock: false,
  };
  const status = byRule ? ('approved' as const) : ('open' as const);
  const seq = writing.record({
    type: 'approval.opened',
    target: requestTarget(row),
    modelKey: shown.model.key,
    after: {
      kind: row.kind,
      required: rules.required,
      deadline: row.deadline,
      status,
      byRule,
      packageDigest: row.packageDigest,
    },
    reason: byRule ? 'The policy asks nobody to approve: approved by rule.' : null,
    workflowId,
    policyVersion: shown.policy.digest,
  });
  await writing.insert(ApprovalRequestRow, { ...row, seq });
  const closedAt = byRule ? openedAt : null;
  await writing.insert(ApprovalRequestStateRow, { id: row.id, fromSeq: seq, toSeq: null, status, closedAt });
  if (!byRule) {
    const version = shown.kind === 'release' ? shown.version.number : null;
    const subject = { requestId: row.id, model: shown.model.key, version, required: rules.required };
    await tellPeople(writing, { modelId: row.modelId, ...approvalOpened({ ...subject, deadline: row.deadline }) });
  }
  return { ...row, seq };
}
