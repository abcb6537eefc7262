import type { PolicyDocument } from '../policy/policy-document.js';
import type { AcceptedCommand } from './release-store.js';

export interface ModelFacts {
  readonly modelId: string;
  readonly model: string;
  readonly riskTier: number;
  readonly lifecycle: 'active' | 'suspended' | 'retiring' | 'retired';
  readonly champion: { readonly versionId: string; readonly number: number } | null;
  readonly pendingCommand: string | null;
  readonly pendingCommandId: string | null;
  readonly policy: PolicyDocument;
}

export interface OpenRelease {
  readonly versionId: string;
  readonly number: number;
  readonly openRequestId: string | null;
}

/** The model as a whole. Every write is one transaction with its audit event, and safe to repeat. */
export interface ModelStore {
  facts(modelId: string): Promise<ModelFacts>;
  command(commandId: string): Promise<AcceptedCommand | null>;
  /** Ends the pending command: done (state as given) or given up with a reason. */
  finishCommand(input: {
    modelId: string;
    commandId: string;
    lifecycle?: ModelFacts['lifecycle'];
    failure?: string;
  }): Promise<void>;
  /** The version that a rollback goes to: the newest warm one, or the number asked for. Throws `PolicyViolation`. */
  rollbackTarget(
    modelId: string,
    toVersion: number | null,
  ): Promise<{ versionId: string; number: number; requestId: string }>;
  /** Marks versions after a rollback: target production inProgress, replaced one production failed. */
  recordRollback(modelId: string, commandId: string, targetVersionId: string, replacedVersionId: string): Promise<void>;
  /** Consumers that depend on the model: keys. */
  consumers(modelId: string): Promise<readonly string[]>;
  openReleases(modelId: string): Promise<readonly OpenRelease[]>;
  /** Moves a version that does not serve to retired. */
  retireVersion(versionId: string, causeId: string, reason: string, actorId: string | null): Promise<void>;
  /** The attempt that a `retirement` workflow works on; `finished` when it is over. */
  retirement(retirementId: string): Promise<{
    readonly retirementId: string;
    readonly modelId: string;
    readonly model: string;
    readonly attempt: number;
    readonly commandId: string;
    readonly requestedBy: string;
    readonly finished: boolean;
  }>;
  /** The attempt was approved: the model is `retiring` from now on, so that nothing is deployed any more. */
  startRetiring(retirementId: string): Promise<void>;
  /** Refused (consumers, rejected, expired): the attempt ends and the model is what it was before. */
  refuseRetirement(retirementId: string, reason: string): Promise<void>;
  /** Model retired, all its versions retired, after traffic stopped. */
  recordRetired(retirementId: string): Promise<void>;
}
