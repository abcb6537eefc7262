import { MoreThan } from 'typeorm';
import { validate } from 'uuid';
import { Failure } from '../../domain/failure/failure.js';
import type { ReleaseFacts } from '../../domain/ports/release-store.js';
import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import type { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import { PolicyVersionRow } from '../entities/policy-version-row.js';
import { VersionContentRow } from '../entities/version-content-row.js';
import { retrainContent } from '../retraining/retrain-content.js';
import { currentModel, currentVersion } from '../rows/current-state.js';

/** A version as its release sees it. Throws `PolicyViolation` for an id without a row. */
export async function readRelease(reader: Reader, versionId: string): Promise<ReleaseFacts> {
  const version = validate(versionId) ? await reader.findOneBy(ModelVersionRow, { id: versionId }) : null;
  if (!version) throw new Failure('PolicyViolation', `There is no version ${versionId}.`, { versionId });
  return releaseAt(reader, version, await currentVersion(reader, versionId));
}

/** The same in a given state of the version, present or past. */
export async function releaseAt(
  reader: Reader,
  version: ModelVersionRow,
  state: ModelVersionStateRow,
): Promise<ReleaseFacts> {
  const model = await reader.findOneByOrFail(ModelRow, { id: version.modelId });
  const modelState = await currentModel(reader, model.id);
  const policyVersionId = state.policyVersionId ?? modelState.policyVersionId;
  const policy = await reader.findOneByOrFail(PolicyVersionRow, { id: policyVersionId });
  return {
    versionId: version.id,
    model: model.key,
    modelId: model.id,
    number: version.number,
    kind: model.kind,
    riskTier: modelState.riskTier,
    stage: state.stage,
    status: state.status,
    round: state.round,
    contentId: isDeveloping(state) ? await contentSince(reader, state) : state.contentId,
    pendingCommand: state.pendingCommand,
    pendingCommandId: state.pendingCommandId,
    submitsItself: await submitsItself(reader, state),
    finished: state.stage === 'production' || state.stage === 'retired',
    policyVersionId,
    policy: policy.document,
  };
}

/** A retrain submits itself once: what people sent back, or trained anew, waits for a developer. */
async function submitsItself(reader: Reader, state: ModelVersionStateRow): Promise<boolean> {
  if (state.stage !== 'development' || state.status !== 'passed' || state.round > 0) return false;
  return (await retrainContent(reader, state.contentId)) !== null;
}

function isDeveloping({ stage, status }: ModelVersionStateRow): boolean {
  return stage === 'development' && status === 'inProgress';
}

/** What this development gave so far: a training that was recorded, whose worker died before it could say so. */
async function contentSince(reader: Reader, { id, fromSeq }: ModelVersionStateRow): Promise<string | null> {
  const where = { versionId: id, seq: MoreThan(fromSeq) };
  const content = await reader.findOne(VersionContentRow, { where, order: { number: 'DESC' } });
  return content?.id ?? null;
}
