import type { ApprovalRequestFacts } from '../approval/approval-request.js';
import type { Actor } from '../people/actor.js';
import type { StageState } from './next-state.js';

/** Content that a submission needs; what is missing is named. */
export interface SubmissionFacts {
  readonly hasSignature: boolean;
  readonly hasBaseline: boolean;
  readonly hasDataset: boolean;
  /** Parts of the model card that the policy requires and the card lacks, as `missingCardParts` tells. */
  readonly missingCardParts: readonly string[];
}

/** A gate that failed in the newest report and has no valid waiver. */
export interface UnmetGate {
  readonly gate: string;
  readonly mandatory: boolean;
}

export interface VersionCommandFacts extends StageState {
  /** Command that was accepted and not carried out yet. */
  readonly pendingCommand: string | null;
  readonly submission: SubmissionFacts;
  readonly unmetGates: readonly UnmetGate[];
  /** The request that its approval waits for, or the newest one; null without. */
  readonly approvalRequest: ApprovalRequestFacts | null;
  /** Still approved: its deployment's decisions hold. Only looked at for a rollback. */
  readonly approvalHolds: boolean;
}

export interface ModelCommandFacts {
  readonly lifecycle: 'active' | 'suspended' | 'retiring' | 'retired';
  readonly pendingCommand: string | null;
  /** Key of the team. */
  readonly team: string;
  /** State of the version that serves or is on hold; null without one. */
  readonly champion: StageState | null;
  /** Versions in production passed whose approval holds: a rollback can go to them. */
  readonly rollbackTargets: number;
  /** Keys of the models and systems that depend on it. */
  readonly consumers: readonly string[];
  /** The champion was trained by one of the product's trainers, so that the same can be done again. */
  readonly championTrainedHere: boolean;
  /** Number of the version that a retrain is making; null when none runs. */
  readonly retrainRunning: number | null;
  /** Labelled predictions since the champion's training data end. */
  readonly labelledRows: number;
}

/** What `allowedCommands` looks at. `version` null asks about the model as a whole. */
export interface CommandFacts {
  readonly actor: Actor;
  readonly model: ModelCommandFacts;
  readonly version: VersionCommandFacts | null;
  /** ISO 8601, by the database's clock. */
  readonly now: string;
}
