import { parseDuration } from './parse-duration.js';
import type { MonitoringPolicy } from './monitoring-policy.js';
import type { ApprovalPolicy, PolicyDocument } from './policy-document.js';

/** Something in a valid policy that its author may not have meant. `path` is a JSON Pointer. */
export interface PolicyWarning {
  readonly path: string;
  readonly message: string;
}

/** What is allowed by the schema and still worth a look. To be called with a document that the schema accepts. */
export function policyWarnings(policy: PolicyDocument): PolicyWarning[] {
  const warnings: PolicyWarning[] = [];
  if (policy.riskTier <= 2 && policy.approvals.release.required === 0) {
    warnings.push({
      path: '/approvals/release/required',
      message: `A policy of tier ${policy.riskTier} asks nobody to approve.`,
    });
  }
  if (policy.gates.signature === undefined) {
    warnings.push({
      path: '/gates/signature',
      message: 'Without the gate signature a model that does not load can reach approval.',
    });
  }
  for (const kind of ['release', 'retirement'] as const) {
    warnings.push(...lateReminders(`/approvals/${kind}/remindAfter`, policy.approvals[kind]));
  }
  warnings.push(...contradictions(policy.monitoring));
  return warnings;
}

function contradictions(monitoring: MonitoringPolicy | undefined): PolicyWarning[] {
  if (monitoring === undefined) return [];
  const { drift, alerts } = monitoring;
  const warnings: PolicyWarning[] = [];
  if (drift.majorPsi < drift.minorPsi) {
    warnings.push({
      path: '/monitoring/drift/majorPsi',
      message: `No drift is ever minor: major begins at ${drift.majorPsi}, minor at ${drift.minorPsi}.`,
    });
  }
  if (alerts.fireOn > alerts.of) {
    warnings.push({
      path: '/monitoring/alerts/fireOn',
      message: `No alert ever fires: ${alerts.fireOn} bad windows among ${alerts.of} cannot be.`,
    });
  }
  return warnings;
}

function lateReminders(path: string, approval: ApprovalPolicy): PolicyWarning[] {
  const deadlineMs = parseDuration(approval.deadline);
  return approval.remindAfter.flatMap((after, i) =>
    parseDuration(after) < deadlineMs
      ? []
      : [
          {
            path: `${path}/${i}`,
            message: `The reminder after ${after} never comes: the deadline is ${approval.deadline}.`,
          },
        ],
  );
}
