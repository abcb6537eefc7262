// Generated from api/schema.graphql by `node scripts/write-operations.js`. Do not edit.
export interface AcknowledgeAlertInput {
  readonly alertId: string;
  readonly idempotencyKey: string;
  readonly muteUntil?: string | null;
  readonly note?: string | null;
}

export type AlertState = 'FIRING' | 'INSUFFICIENT_DATA' | 'MUTED' | 'NO_DATA' | 'OK' | 'PENDING' | 'RESOLVING';

export type ApprovalKind = 'RELEASE' | 'RETIREMENT';

export type ApprovalStatus = 'APPROVED' | 'CHANGES_REQUESTED' | 'EXPIRED' | 'OPEN' | 'REJECTED' | 'WITHDRAWN';

export type Command =
  | 'DECIDE_APPROVAL'
  | 'DEPLOY'
  | 'REGISTER_VERSION'
  | 'RESUME'
  | 'RETIRE'
  | 'RETIRE_VERSION'
  | 'RETRAIN'
  | 'ROLLBACK'
  | 'SUBMIT_FOR_VALIDATION'
  | 'SUSPEND'
  | 'TRAIN_VERSION'
  | 'WAIVE_GATE'
  | 'WITHDRAW';

export interface DecideApprovalInput {
  readonly decision: Decision;
  readonly idempotencyKey: string;
  readonly packageDigest: string;
  readonly reason: string;
  readonly requestId: string;
}

export type Decision = 'APPROVE' | 'REJECT' | 'REQUEST_CHANGES';

export interface DeployInput {
  readonly environment?: string | null;
  readonly idempotencyKey: string;
  readonly model: string;
  readonly version: number;
}

export type MetricStatus = 'NOT_JUDGED' | 'OK' | 'VIOLATION' | 'WARNING';

export interface ModelFilter {
  readonly kind?: ModelKind | null;
  readonly riskTier?: number | null;
  readonly stage?: Stage | null;
  readonly team?: string | null;
  readonly text?: string | null;
  readonly waiting?: boolean | null;
  readonly waitingForMe?: boolean | null;
}

export type ModelKind = 'EXTERNAL' | 'KNOWLEDGE_GRAPH' | 'LLM' | 'ONNX' | 'OPTIMIZATION' | 'RULES';

export interface MonitoringInput {
  readonly environment?: string | null;
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason?: string | null;
}

export interface ResumeInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
}

export interface RetireInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
}

export interface RetireVersionInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
  readonly version: number;
}

export interface RetrainInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
}

export type Role =
  'ADMIN' | 'APPROVER' | 'AUDITOR' | 'DEVELOPER' | 'OPERATOR' | 'OWNER' | 'SERVICE' | 'VALIDATOR' | 'VIEWER';

export interface RollbackInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
  readonly toVersion?: number | null;
}

export type Stage = 'APPROVAL' | 'DEPLOYMENT' | 'DEVELOPMENT' | 'PRODUCTION' | 'RETIRED' | 'VALIDATION';

export type StageStatus = 'FAILED' | 'IN_PROGRESS' | 'ON_HOLD' | 'PASSED' | 'PENDING';

export interface SubmitForValidationInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly version: number;
}

export interface SuspendInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
}

export type VerdictStatus = 'DEGRADED' | 'DRIFT' | 'INSUFFICIENT_DATA' | 'NO_DATA' | 'STABLE';

export interface WaiveGateInput {
  readonly expiresAt: string;
  readonly gate: string;
  readonly idempotencyKey: string;
  readonly model: string;
  readonly reason: string;
  readonly version: number;
}

export interface WithdrawInput {
  readonly idempotencyKey: string;
  readonly reason?: string | null;
  readonly requestId: string;
}
