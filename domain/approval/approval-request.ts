import type { ApprovalPolicy } from '../policy/policy-document.js';

export const decisions = ['approve', 'reject', 'requestChanges'] as const;
/** What an approver may say. */
export type Decision = (typeof decisions)[number];

export const approvalStatuses = ['open', 'approved', 'rejected', 'changesRequested', 'withdrawn', 'expired'] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

/** One decision that was taken; a withdrawal by the submitter counts as one. */
export interface TakenDecision {
  readonly personId: string;
  readonly decision: Decision | 'withdraw';
}

/** Everything about a request that its rules look at. Thresholds are those frozen when it opened. */
export interface ApprovalRequestFacts {
  readonly kind: 'release' | 'retirement';
  readonly status: ApprovalStatus;
  /** Key of the model's team: roles count for it or for the whole installation. */
  readonly team: string;
  /** ISO 8601. */
  readonly openedAt: string;
  /** ISO 8601; null = none. */
  readonly deadline: string | null;
  readonly packageDigest: string;
  /** Person who submitted the version, or asked for the retirement; null = a rule of the house did. */
  readonly submittedBy: string | null;
  /** Persons who registered, trained or changed the version. */
  readonly contributors: readonly string[];
  readonly requiredApprovals: number;
  readonly separation: ApprovalPolicy['separation'];
  /** In the order in which they were taken. */
  readonly decisions: readonly TakenDecision[];
}
