import type { Stage, StageStatus } from '../lifecycle/stage.js';
import type { PolicyDocument } from '../policy/policy-document.js';
import type { LabelledPrediction } from '../features/labelled-prediction.js';
import type { GateResult } from '../gates/gate-result.js';
import type { Signature } from '../model/signature.js';

/** A version as the release workflow and its activities see it now. */
export interface ReleaseFacts {
  readonly versionId: string;
  readonly model: string;
  readonly modelId: string;
  readonly number: number;
  readonly kind: string;
  readonly riskTier: number;
  readonly stage: Stage;
  readonly status: StageStatus;
  readonly round: number;
  readonly contentId: string | null;
  /** The command that is accepted and not yet carried out, if any. */
  readonly pendingCommand: string | null;
  readonly pendingCommandId: string | null;
  /** A retrain whose training is done and that was not submitted yet: it submits itself. */
  readonly submitsItself: boolean;
  /** In the state in which the release is over: production inProgress, or retired. */
  readonly finished: boolean;
  readonly policyVersionId: string;
  readonly policy: PolicyDocument;
}

/** The content of a version: digests only, bytes live in the artifact store. */
export interface VersionContent {
  readonly id: string;
  readonly digest: string;
  readonly artifactDigest: string;
  readonly signature: Signature | null;
  readonly baselineDigest: string | null;
  readonly goldenDigest: string | null;
  readonly evaluationDigest: string | null;
  readonly dataset: {
    readonly id: string;
    readonly key: string;
    readonly digest: string;
    readonly schema: Readonly<Record<string, unknown>>;
    readonly quality: Readonly<Record<string, unknown>>;
  } | null;
  readonly trainingRun: { readonly id: string; readonly metrics: Readonly<Record<string, unknown>> } | null;
  readonly card: Readonly<Record<string, unknown>> | null;
}

/** A person's accepted command, re-read from its row; a forged message has none. */
export interface AcceptedCommand {
  readonly id: string;
  readonly command: string;
  readonly modelId: string;
  readonly versionId: string | null;
  readonly personId: string;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Labelled predictions that a retrain learns from besides its dataset. */
export interface RetrainData {
  /** The newest of all rows, which are only judged on. */
  readonly evaluationRows: number;
  /** ISO 8601: predictions before this event time, whose labels were there when the retrain was asked for. */
  readonly labelsUntil: string;
  /** Key of the dataset that is frozen from both. */
  readonly datasetKey: string;
}

/** A training that a person or the response asked for. */
export interface TrainingRequest {
  readonly id: string;
  readonly trainer: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly seed: string;
  readonly dataset: {
    readonly id: string;
    readonly digest: string;
    readonly schema: Readonly<Record<string, unknown>>;
  };
  readonly card: Readonly<Record<string, unknown>> | null;
  readonly requestedBy: string;
  /** null for a training on the dataset alone. */
  readonly retrain: RetrainData | null;
}

/** A dataset that was frozen for a retrain; its bytes are in the artifact store. */
export interface FrozenData {
  readonly key: string;
  readonly artifactDigest: string;
  readonly rows: number;
  readonly schema: unknown;
  readonly quality: unknown;
}

/** What a training gave, ready to be recorded; every digest is already in the artifact store. */
export interface TrainedContent {
  readonly artifactDigest: string;
  readonly signature: Signature;
  readonly baselineDigest: string;
  readonly goldenDigest: string;
  readonly evaluationDigest: string;
  readonly metrics: Readonly<Record<string, unknown>>;
  readonly codeDigest: string;
  readonly environment: Readonly<Record<string, unknown>>;
  readonly startedAt: string;
  readonly endedAt: string;
  /** The dataset that was trained on: the request's, or what was frozen for it. */
  readonly datasetId: string;
}

/**
 * A move of a version along the table of transitions. `causeId` (a command, decision, report or request id, or a fact's
 * own business key) makes it idempotent: the same cause moves once.
 */
export interface StageChange {
  readonly versionId: string;
  readonly fact: string;
  readonly causeId: string;
  readonly reason: string | null;
  /** Who caused it: a person id, or null for the system. */
  readonly actorId: string | null;
}

/** Every write is one transaction in the order of locks, with its audit event, and safe to repeat. */
export interface ReleaseStore {
  facts(versionId: string): Promise<ReleaseFacts>;
  content(contentId: string): Promise<VersionContent>;
  /** The serving version's content in `environment`, or null without a champion. */
  championContent(
    modelId: string,
    environment: string,
  ): Promise<{ versionId: string; number: number; content: VersionContent } | null>;
  command(commandId: string): Promise<AcceptedCommand | null>;
  /** The newest training request of the version that has no run yet, or null. */
  openTrainingRequest(versionId: string): Promise<TrainingRequest | null>;
  /** Labelled predictions of the model's slot after a time, oldest first, in batches, as the request bounds them. */
  labelledPredictions(requestId: string, after: Date): AsyncIterable<readonly LabelledPrediction[]>;
  /** Registers what was frozen for a retrain; the same bytes again answer the same dataset. */
  recordFrozenData(requestId: string, frozen: FrozenData): Promise<{ datasetId: string }>;
  /** Records run and content; the version does not move. Repeating with the same request answers the same content id. */
  recordTraining(versionId: string, requestId: string, trained: TrainedContent): Promise<{ contentId: string }>;
  recordTrainingFailure(versionId: string, requestId: string, reason: string, startedAt: string): Promise<void>;
  /** Moves by the table; answers the new facts. A move that already happened answers as it did then. Throws `PolicyViolation` for an illegal move. */
  changeStage(change: StageChange): Promise<ReleaseFacts>;
  /** Unique on (version, round). */
  recordValidation(
    versionId: string,
    contentId: string,
    round: number,
    gates: readonly GateResult[],
  ): Promise<{ reportId: string; digest: string; passed: boolean }>;
  /** Valid waivers of this round, by gate. */
  waivedGates(versionId: string, round: number): Promise<readonly string[]>;
  /** Gates that failed in this round's report and that no valid waiver covers; empty = nothing stands in the way. */
  unwaivedGates(versionId: string, round: number): Promise<readonly string[]>;
  openFinding(finding: {
    modelId: string;
    versionId: string | null;
    /** Business key: one finding for each (model, cause). */
    cause: string;
    severity: 'low' | 'medium' | 'high' | 'critical';
    title: string;
    reason: string;
  }): Promise<void>;
}
