import type { AlertSummary, Monitoring } from './monitoring-types.js';
import type {
  ApprovalStatus,
  CommandName,
  Decision,
  Json,
  ModelKind,
  Stage,
  StageStatus,
  WorkflowLink,
} from './types.js';

interface VersionState {
  readonly version: {
    readonly id: string;
    readonly number: number;
    readonly stage: Stage;
    readonly stageStatus: StageStatus;
    readonly pendingCommand: CommandName | null;
  };
}
interface ModelState {
  readonly model: {
    readonly id: string;
    readonly key: string;
    readonly stage: Stage;
    readonly stageStatus: StageStatus;
    readonly suspended: boolean;
    readonly pendingCommand: CommandName | null;
  };
}
interface RequestState {
  readonly request: {
    readonly id: string;
    readonly status: ApprovalStatus;
    readonly requiredApprovals: number;
    readonly decisions: readonly { readonly id: string; readonly decision: Decision }[];
  };
}

interface MonitoringInput {
  readonly model: string;
  readonly environment?: string;
  readonly reason?: string;
}
interface MonitoringState {
  readonly monitoring: Monitoring;
  readonly workflow: WorkflowLink | null;
}
/** What really happened after a prediction. */
export interface GroundTruth {
  readonly predictionId: string;
  readonly environment?: string;
  readonly label: number | boolean;
  /** ISO 8601. */
  readonly observedAt: string;
  readonly values?: { readonly [name: string]: Json };
}

/** Inputs (without their idempotency key) and payloads of every mutation, by its name. */
export interface MutationTypes {
  registerUseCase: {
    input: { key: string; title: string; purpose?: string; team: string; owner?: string };
    payload: { readonly useCase: { readonly id: string; readonly key: string } };
  };
  registerDataset: {
    input: { key: string; artifactDigest: string; schema: Json; quality?: Json };
    payload: {
      readonly dataset: {
        readonly id: string;
        readonly key: string;
        readonly number: number;
        readonly digest: string;
        readonly rows: string;
      };
    };
  };
  publishPolicy: {
    input: { key: string; document: Json };
    payload: {
      readonly policy: {
        readonly id: string;
        readonly key: string;
        readonly number: number;
        readonly digest: string;
      };
    };
  };
  registerModel: {
    input: {
      key: string;
      name: string;
      kind: ModelKind;
      team: string;
      useCase?: string;
      owner?: string;
      policy?: string;
      riskAnswers?: Json;
    };
    payload: ModelState;
  };
  registerVersion: {
    input: {
      model: string;
      version?: number;
      artifactDigest: string;
      signature: Json;
      baselineDigest?: string;
      goldenDigest?: string;
      evaluationDigest?: string;
      dataset?: string;
      card?: Json;
      trainingRun?: Json;
    };
    payload: VersionState;
  };
  trainVersion: {
    input: {
      model: string;
      version?: number;
      trainer: string;
      dataset: string;
      parameters?: Json;
      seed?: string | number;
      card?: Json;
    };
    payload: VersionState;
  };
  retrain: { input: { model: string; reason: string }; payload: VersionState };
  submitForValidation: { input: { model: string; version: number }; payload: VersionState };
  waiveGate: {
    input: { model: string; version: number; gate: string; reason: string; expiresAt: string };
    payload: VersionState;
  };
  decideApproval: {
    input: { requestId: string; decision: Decision; reason: string; packageDigest: string };
    payload: RequestState & { readonly decision: { readonly id: string; readonly at: string } };
  };
  withdraw: { input: { requestId: string; reason?: string }; payload: RequestState };
  deploy: { input: { model: string; version: number; environment?: string }; payload: VersionState };
  rollback: { input: { model: string; toVersion?: number; reason: string }; payload: ModelState };
  suspend: { input: { model: string; reason: string }; payload: ModelState };
  resume: { input: { model: string; reason: string }; payload: ModelState };
  retire: { input: { model: string; reason: string }; payload: ModelState };
  retireVersion: { input: { model: string; version: number; reason: string }; payload: VersionState };
  recordGroundTruth: {
    input: { model: string; items: readonly GroundTruth[] };
    payload: { readonly accepted: number; readonly unknown: readonly string[] };
  };
  pauseMonitoring: { input: MonitoringInput; payload: MonitoringState };
  resumeMonitoring: { input: MonitoringInput; payload: MonitoringState };
  runMonitoringNow: { input: MonitoringInput; payload: MonitoringState };
  acknowledgeAlert: {
    input: { alertId: string; note?: string; muteUntil?: string };
    payload: { readonly alert: AlertSummary };
  };
  verifyAudit: {
    input: Record<never, never>;
    payload: { readonly workflow: WorkflowLink | null; readonly startedAt: string };
  };
}

export type MutationName = keyof MutationTypes;
