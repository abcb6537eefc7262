import type { Stage, StageStatus } from '../../domain/lifecycle/stage.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import { VersionContributorRow } from '../entities/version-contributor-row.js';
import { newId } from '../ids/new-id.js';
import { send } from '../outbox/send.js';
import { startRelease } from '../outbox/start-messages.js';
import type { Writing } from '../transaction/writing.js';

export interface NewVersion {
  readonly modelId: string;
  readonly model: string;
  readonly riskTier: number;
  readonly actorId: string;
  /** `person` when left out. */
  readonly origin?: ModelVersionRow['origin'];
  /** Whose work it is from the start; the actor alone when left out. */
  readonly contributors?: readonly string[];
}

export interface CreatedVersion {
  readonly version: ModelVersionRow;
  readonly state: ModelVersionStateRow;
}

/**
 * Makes the next version of a model, whose row is locked, in development inProgress, and starts its release.
 */
export async function createVersion(writing: Writing, given: NewVersion): Promise<CreatedVersion> {
  const number = 1 + (await writing.reader.countBy(ModelVersionRow, { modelId: given.modelId }));
  const id = newId();
  const { actorId, origin = 'person', contributors = [actorId] } = given;
  const at: { stage: Stage; status: StageStatus } = { stage: 'development', status: 'inProgress' };
  const seq = writing.record({
    type: 'version.registered',
    target: { type: 'ModelVersion', id, version: number },
    modelKey: given.model,
    after: { number, origin, ...at },
  });
  const version = {
    id,
    modelId: given.modelId,
    number,
    origin,
    createdBy: actorId,
    createdAt: writing.now,
    lock: false,
  };
  const state: ModelVersionStateRow = {
    id,
    fromSeq: seq,
    toSeq: null,
    ...at,
    round: 0,
    contentId: null,
    policyVersionId: null,
    submittedBy: null,
    pendingCommand: null,
    pendingCommandId: null,
    reason: null,
    since: writing.now,
    cause: null,
  };
  await writing.insert(ModelVersionRow, version);
  await writing.insert(ModelVersionStateRow, state);
  for (const personId of new Set(contributors)) {
    await writing.insert(VersionContributorRow, { versionId: id, personId, seq });
  }
  const { modelId, model, riskTier } = given;
  await send(writing, startRelease({ modelId, model, riskTier, versionId: id, number }));
  return { version, state };
}
