/** What the rows say about an approval request, after signatures, digest and quorum were checked again. */
export type ApprovalOutcome = 'approved' | 'rejected' | 'changesRequested' | 'withdrawn' | 'expired' | 'stillOpen';

export interface OpenedApproval {
  readonly requestId: string;
  readonly packageDigest: string;
  readonly requiredApprovals: number;
  /** Absolute, ISO 8601; null = no deadline. */
  readonly deadline: string | null;
  /** `approved` at once when the policy asks for no person. */
  readonly outcome: ApprovalOutcome;
}

export interface ApprovalVerdict {
  readonly requestId: string;
  readonly outcome: ApprovalOutcome;
  /** The decisions that carry an approval, for the grant. */
  readonly decisionIds: readonly string[];
  readonly reason: string | null;
  readonly deadline: string | null;
}

/** An answer that reached a workflow and that the rows do not bear out. */
export interface UnfoundedAnswer {
  readonly workflowId: string;
  readonly decisionId: string;
  /** No such row; or rows that were changed by hand. */
  readonly fault: 'unknown' | 'invalid';
  readonly reason: string;
}

/** Opening freezes and signs the decision package. Every write is idempotent. */
export interface ApprovalStore {
  /** One request for each (version, round); moves nothing else. */
  openReleaseApproval(versionId: string): Promise<OpenedApproval>;
  /** One request for each (model, attempt). */
  openRetirementApproval(modelId: string, attempt: number): Promise<OpenedApproval>;
  /**
   * Reads the request behind a decision and judges it anew: every decision row's signature, the package digest, the quorum.
   * Throws `DecisionInvalid` when a row was changed by hand. An unknown id answers null: a forged message does nothing.
   */
  loadDecision(decisionId: string): Promise<ApprovalVerdict | null>;
  /** Opens a finding about an answer that decides nothing. Once for each (workflow, fault). */
  reportAnswer(answer: UnfoundedAnswer): Promise<void>;
  /** The same for the whole request, as deploy needs it. */
  verifyApproval(requestId: string): Promise<ApprovalVerdict>;
  /** Closes where open and past its deadline by the database's clock; a quorum committed earlier wins. */
  closeApproval(requestId: string): Promise<ApprovalVerdict>;
  /** Closes an open request because its subject retires. */
  cancelApproval(requestId: string, reason: string): Promise<void>;
  /** Writes a reminder or escalation event (and later a notification). Once for each (request, number). */
  remind(requestId: string, number: number): Promise<void>;
}
