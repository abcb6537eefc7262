/** The shapes that the client's documents ask for. Names and enumerations are those of the GraphQL schema. */
export type Role =
  'VIEWER' | 'DEVELOPER' | 'VALIDATOR' | 'APPROVER' | 'OPERATOR' | 'OWNER' | 'AUDITOR' | 'ADMIN' | 'SERVICE';
export type ModelKind = 'ONNX' | 'RULES' | 'OPTIMIZATION' | 'KNOWLEDGE_GRAPH' | 'LLM' | 'EXTERNAL';
export type Stage = 'DEVELOPMENT' | 'VALIDATION' | 'APPROVAL' | 'DEPLOYMENT' | 'PRODUCTION' | 'RETIRED';
export type StageStatus = 'PENDING' | 'IN_PROGRESS' | 'ON_HOLD' | 'PASSED' | 'FAILED';
export type CommandName =
  | 'TRAIN_VERSION'
  | 'REGISTER_VERSION'
  | 'SUBMIT_FOR_VALIDATION'
  | 'WAIVE_GATE'
  | 'DECIDE_APPROVAL'
  | 'WITHDRAW'
  | 'DEPLOY'
  | 'ROLLBACK'
  | 'SUSPEND'
  | 'RESUME'
  | 'RETRAIN'
  | 'RETIRE'
  | 'RETIRE_VERSION';
export type ApprovalStatus = 'OPEN' | 'APPROVED' | 'REJECTED' | 'CHANGES_REQUESTED' | 'WITHDRAWN' | 'EXPIRED';
export type Decision = 'APPROVE' | 'REJECT' | 'REQUEST_CHANGES';
export type ApprovalKind = 'RELEASE' | 'RETIREMENT';
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export interface RefusalReason {
  readonly rule: string;
  readonly message: string;
  readonly evidence: Json;
}
export interface AllowedCommand {
  readonly command: CommandName;
  readonly allowed: boolean;
  readonly reasons: readonly RefusalReason[];
}
export interface Person {
  readonly key: string;
  readonly name: string;
}
export interface WorkflowLink {
  readonly workflowId: string;
  readonly runId: string | null;
  readonly url: string | null;
}
/** A page of a connection; give `endCursor` as `after` for the next one. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
export interface PageRequest {
  /** 1 to 100; the server's default is 20. */
  readonly first?: number;
  readonly after?: string;
}
export interface ModelSummary {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: ModelKind;
  readonly riskTier: number;
  readonly stage: Stage;
  readonly stageStatus: StageStatus;
  readonly waitingFor: string | null;
  readonly suspended: boolean;
  readonly team: { readonly key: string };
  readonly owner: Person;
  readonly champion: { readonly number: number } | null;
  readonly latestVersion: { readonly number: number } | null;
}
export interface DeploymentSummary {
  readonly id: string;
  readonly environment: string;
  readonly version: { readonly number: number };
  readonly active: boolean;
  /** A whole number as text: it may exceed 2^53. */
  readonly fence: string;
  readonly strategy: string;
  readonly loggingMode: string;
  readonly since: string;
  readonly until: string | null;
  readonly endpoint: string;
}
export interface ModelDetail extends ModelSummary {
  readonly useCase: { readonly key: string; readonly title: string } | null;
  readonly policy: { readonly key: string; readonly number: number; readonly digest: string };
  readonly pendingCommand: CommandName | null;
  readonly deployments: readonly DeploymentSummary[];
  readonly allowedCommands: readonly AllowedCommand[];
  readonly workflow: WorkflowLink;
  readonly findings: readonly FindingSummary[];
}
export interface FindingSummary {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly status: string;
  readonly reason: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly version: { readonly number: number } | null;
}
export interface VersionSummary {
  readonly id: string;
  readonly number: number;
  readonly stage: Stage;
  readonly stageStatus: StageStatus;
  readonly pendingCommand: CommandName | null;
  readonly createdAt: string;
  readonly artifact: { readonly digest: string; readonly size: string } | null;
}
export interface GateResult {
  readonly gate: string;
  readonly passed: boolean;
  readonly waived: boolean;
  readonly mandatory: boolean;
  readonly reason: string;
  readonly evidence: Json;
}
export interface VersionDetail extends VersionSummary {
  readonly model: { readonly key: string };
  readonly signature: { readonly inputs: readonly TensorSpec[]; readonly outputs: readonly TensorSpec[] } | null;
  readonly dataset: { readonly key: string; readonly digest: string; readonly rows: string } | null;
  readonly trainingRun: {
    readonly trainer: string;
    readonly parameters: Json;
    readonly metrics: Json;
    readonly seed: string | null;
    readonly startedAt: string;
    readonly endedAt: string | null;
    readonly reason: string | null;
  } | null;
  readonly validation: {
    readonly digest: string;
    readonly passed: boolean;
    readonly decidedAt: string;
    readonly gates: readonly GateResult[];
  } | null;
  readonly approvalRequest: { readonly id: string; readonly status: ApprovalStatus } | null;
  readonly submittedBy: Person | null;
  readonly contributors: readonly Person[];
  readonly allowedCommands: readonly AllowedCommand[];
  readonly workflow: WorkflowLink | null;
}
export interface TensorSpec {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  readonly nullable: boolean;
  readonly categories: readonly string[] | null;
}
export interface ApprovalSummary {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly status: ApprovalStatus;
  readonly openedAt: string;
  readonly deadline: string | null;
  readonly requiredApprovals: number;
  readonly subject: { readonly key: string };
  readonly version: { readonly number: number } | null;
  readonly decisions: readonly DecisionSummary[];
  readonly package: { readonly digest: string };
}
export interface DecisionSummary {
  readonly id: string;
  readonly decision: Decision;
  readonly by: Person;
  readonly reason: string;
  readonly at: string;
  readonly packageDigest: string;
}
export interface ApprovalDetail extends ApprovalSummary {
  readonly package: { readonly digest: string; readonly content: Json; readonly signature: string };
  readonly mayDecide: AllowedCommand;
}
export interface TimelineEntry {
  readonly at: string;
  readonly type: string;
  readonly summary: string;
  readonly actor: Person | null;
  /** Number of the audit event; null for a window or alert, which is none. */
  readonly seq: string | null;
  readonly details: Json;
}
export interface AuditVerification {
  readonly ok: boolean;
  readonly size: string;
  readonly rootHash: string;
  readonly firstBadSeq: string | null;
  readonly verifiedAt: string;
  readonly checkpoint: string | null;
}
export interface Viewer {
  readonly person: Person & {
    readonly grants: readonly {
      readonly role: Role;
      readonly team: { readonly key: string } | null;
      readonly since: string;
    }[];
  };
  readonly roles: readonly Role[];
  readonly openApprovals: number;
  readonly openAlerts: number;
}
