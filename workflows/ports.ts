import type { Stage, StageStatus } from '../domain/lifecycle/stage.js';
import type { ApprovalVerdict, OpenedApproval } from '../domain/ports/approval-store.js';
import type { MonitoringScope } from '../domain/ports/monitoring-store.js';
import type { AlertResponse, OpenAlert } from '../domain/ports/response-store.js';
import type { SlotFacts, SlotState } from '../domain/ports/slot-store.js';

/** What a release must know of its version: ids, its place on the way, and the durations that policy sets. */
export interface ReleaseView {
  readonly versionId: string;
  readonly modelId: string;
  readonly model: string;
  readonly number: number;
  readonly riskTier: number;
  readonly stage: Stage;
  readonly status: StageStatus;
  readonly round: number;
  readonly contentId: string | null;
  readonly pendingCommandId: string | null;
  /** A retrain that was trained and not submitted yet. */
  readonly submitsItself: boolean;
  readonly finished: boolean;
  readonly rules: ReleaseRules;
}

/** From the policy that the version is bound to. */
export interface ReleaseRules {
  readonly deployMode: 'automatic' | 'manual';
  readonly environment: string;
  readonly trainingTimeoutMs: number;
  readonly trialTimeoutMs: number;
  readonly prepareTimeoutMs: number;
  readonly continueAsNewAfterMessages: number;
}

export interface FactInput {
  readonly versionId: string;
  readonly fact: string;
  readonly causeId: string;
  readonly reason: string | null;
}

/** The version's place on the way. Each is safe to repeat. */
export interface StageActivities {
  loadRelease(versionId: string): Promise<ReleaseView>;
  /** Moves the version by the table because of a fact. */
  recordStage(input: FactInput): Promise<ReleaseView>;
  /** Re-reads the command from its row and does it; a command without a row changes nothing. */
  carryOutCommand(versionId: string, commandId: string): Promise<ReleaseView>;
  /** Retires the version when its model really retires; else changes nothing. */
  retireWithModel(versionId: string, retirementId: string): Promise<ReleaseView>;
  openFinding(finding: FindingInput): Promise<void>;
}

export interface FindingInput {
  readonly modelId: string;
  readonly versionId: string | null;
  readonly cause: string;
  readonly severity: 'low' | 'medium' | 'high' | 'critical';
  readonly title: string;
  readonly reason: string;
}

export interface TrainingResult {
  /** `contentRegistered` when a person brought the content and nothing was to be trained. */
  readonly fact: 'trainingDone' | 'contentRegistered';
  /** The training request, or the content. */
  readonly causeId: string;
}

/** On the queue `tenure-compute`. */
export interface ComputeActivities {
  /** Trains what was asked for, stores the artifacts and records the content. Throws `TrainerFailed`, `DatasetNotFound`. */
  train(versionId: string): Promise<TrainingResult>;
  /** Runs every gate of the policy and records the report of this round. */
  validate(versionId: string): Promise<{ readonly reportId: string; readonly passed: boolean }>;
}

/** Recording that a computation could not be done. */
export interface ComputeFailureActivities {
  /** Answers the training request, or null when nothing was asked for. */
  recordTrainingFailure(versionId: string, reason: string): Promise<{ readonly causeId: string | null }>;
  /** A report of this round in which the gates could not be run; null without content to report on. */
  recordValidationFailure(versionId: string, reason: string): Promise<{ readonly reportId: string | null }>;
}

/** An opened request with the absolute times (ISO 8601) at which to remind. */
export interface ApprovalView extends OpenedApproval {
  readonly remindAt: readonly string[];
}

export interface ApprovalActivities {
  openApproval(versionId: string): Promise<ApprovalView>;
  openRetirementApproval(modelId: string, attempt: number): Promise<ApprovalView>;
  loadDecision(decisionId: string): Promise<ApprovalVerdict | null>;
  closeApproval(requestId: string): Promise<ApprovalVerdict>;
  cancelApproval(requestId: string, reason: string): Promise<void>;
  remind(requestId: string, number: number): Promise<void>;
}

export interface PrepareInput {
  readonly slotId: string;
  readonly versionId: string;
  readonly commandId: string;
  readonly requestId: string;
  readonly expectedFence: string;
}

export interface SlotChangeInput {
  readonly slotId: string;
  readonly commandId: string;
  readonly expectedFence: string;
  readonly state: Exclude<SlotState, 'empty'>;
  readonly versionId: string;
  readonly reason: string | null;
  readonly actorId: string | null;
}

/** Everything that changes what is served. */
export interface SlotActivities {
  findSlot(modelId: string, environment: string): Promise<SlotFacts>;
  prepareSlot(input: PrepareInput): Promise<{ readonly preparedDigest: string }>;
  /** Until every live scoring server has loaded what was prepared. Throws `ModelLoadFailed` when one cannot, or when none lives. */
  waitForServers(slotId: string, preparedDigest: string, timeoutMs: number): Promise<void>;
  clearPrepared(slotId: string, commandId: string): Promise<void>;
  changeSlot(input: SlotChangeInput): Promise<SlotFacts>;
  /** Until no scoring server can answer under an older fence; then records it. */
  recordTrafficStopped(slotId: string, fence: string, commandId: string): Promise<void>;
}

export interface ModelView {
  readonly modelId: string;
  readonly model: string;
  readonly riskTier: number;
  readonly lifecycle: 'active' | 'suspended' | 'retiring' | 'retired';
  readonly champion: { readonly versionId: string; readonly number: number } | null;
  readonly environment: string;
  readonly prepareTimeoutMs: number;
  readonly continueAsNewAfterMessages: number;
  /** How many alerts are open, and the first of them, the worst first. */
  readonly openAlerts: OpenAlerts;
}

export interface OpenAlerts {
  readonly count: number;
  readonly alerts: readonly Omit<OpenAlert, 'alertId'>[];
}

/** What the product does about alerts, by policy. Each is safe to repeat: one answer for each cause. */
export interface ResponseActivities {
  respondToAlert(modelId: string, alertId: string, cause: string): Promise<AlertResponse | null>;
  respondToRelease(modelId: string, versionId: string, cause: string): Promise<AlertResponse | null>;
}

/** A person's command to the model, from its row. */
export interface ModelCommand {
  readonly id: string;
  readonly command: string;
  readonly versionId: string | null;
  readonly personId: string;
  readonly reason: string | null;
  /** The version number that a rollback names, or null for the newest that can be rolled back to. */
  readonly toVersion: number | null;
}

export interface ModelActivities {
  loadModel(modelId: string): Promise<ModelView>;
  /** Null for an id without a row, or of another model: a forged message does nothing. */
  loadModelCommand(modelId: string, commandId: string): Promise<ModelCommand | null>;
  finishModelCommand(input: {
    readonly modelId: string;
    readonly commandId: string;
    readonly lifecycle?: ModelView['lifecycle'];
    readonly failure?: string;
  }): Promise<void>;
  findRollbackTarget(
    modelId: string,
    toVersion: number | null,
  ): Promise<{ readonly versionId: string; readonly number: number; readonly requestId: string }>;
  recordRollback(modelId: string, commandId: string, targetVersionId: string, replacedVersionId: string): Promise<void>;
  retireVersion(versionId: string, commandId: string, reason: string, actorId: string): Promise<void>;
}

export interface RetirementView {
  readonly retirementId: string;
  readonly modelId: string;
  readonly model: string;
  readonly attempt: number;
  readonly commandId: string;
  readonly requestedBy: string;
  readonly finished: boolean;
}

export interface RetirementActivities {
  loadRetirement(retirementId: string): Promise<RetirementView>;
  findConsumers(modelId: string): Promise<readonly string[]>;
  startRetiring(retirementId: string): Promise<void>;
  /** Closes every open approval of the model's releases; answers the numbers of the releases that are still open. */
  cancelOpenReleases(modelId: string, reason: string): Promise<readonly number[]>;
  refuseRetirement(retirementId: string, reason: string): Promise<void>;
  recordRetired(retirementId: string): Promise<void>;
}

/** What one piece of a run of monitoring did. */
export interface WatchedPage {
  /** Whether something of the scope is left to be looked at. */
  readonly more: boolean;
  /** The slot after which the next piece begins; null = from the first. */
  readonly after: string | null;
  readonly slots: number;
  readonly closed: number;
  readonly judged: number;
  readonly revised: number;
  readonly labels: number;
  readonly alertChanges: number;
  /** Slots whose windows could not be judged, with the reason; the others are not held up by them. */
  readonly failed: readonly { readonly slotId: string; readonly reason: string }[];
}

/** Looking at what is due. */
export interface MonitoringActivities {
  /** Pages the watched slots of a scope and closes, judges and revises what is due in each, for some seconds. */
  watchSlots(scope: MonitoringScope, after: string | null): Promise<WatchedPage>;
}
