import { Failure } from '../../domain/failure/failure.js';
import { readClock } from '../../domain/monitoring/clock/read-clock.js';
import type { SlotChange, SlotFacts } from '../../domain/ports/slot-store.js';
import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { SlotChangeRow } from '../entities/slot-change-row.js';
import { SlotRow } from '../entities/slot-row.js';
import { readRelease } from '../releases/read-release.js';
import { currentModel } from '../rows/current-state.js';
import { onAccountOf } from '../transaction/audit-author.js';
import { writeTransaction, type Locked } from '../transaction/write-transaction.js';
import { clockOf } from './clock-of.js';
import { fenceTooOld } from './fence-too-old.js';
import { grantFor } from './grant-for.js';
import { mayChangeVersion } from './may-change-version.js';
import { moveServingVersions } from './move-serving-versions.js';
import { nextFence } from './next-fence.js';
import { nothingPrepared } from './nothing-prepared.js';
import { requireSlot, slotFacts } from './slot-facts.js';
import { timeColumns } from './time-columns.js';
import { writeDeployment } from './write-deployment.js';

/**
 * The one change of what a slot serves: fence, signed grant, deployment rows, champion and version stages in one
 * transaction under the slot's lock. The same command again answers as the first time. Throws `FenceTooOld` (recorded),
 * `DecisionInvalid`, `PolicyViolation`.
 */
export async function changeSlot(store: StoreCore, change: SlotChange): Promise<SlotFacts> {
  const { slotId, commandId, versionId } = change;
  const result = await writeTransaction(store.database, onAccountOf(change.actorId), async (beginning) => {
    const seen = await requireSlot(beginning.reader, slotId);
    const versions = [versionId, ...(seen.versionId ? [seen.versionId] : [])];
    const locked = await beginning.lock({ model: [seen.modelId], model_version: versions, slot: [slotId] });
    const { reader } = locked;
    const slot = await requireSlot(reader, slotId);
    const earlier = await reader.findOneBy(SlotChangeRow, { slotId, commandId });
    if (earlier) return slotFacts(reader, { ...slot, ...earlier, id: slotId });
    if (slot.fence !== change.expectedFence) return refuseOldFence(locked, slot, change);
    return apply(store, locked, slot, change);
  });
  if (result instanceof Failure) throw result;
  return result;
}

async function refuseOldFence(locked: Locked, slot: SlotRow, change: SlotChange): Promise<Failure> {
  const model = await locked.reader.findOneByOrFail(ModelRow, { id: slot.modelId });
  const writing = await locked.lockHead();
  const failure = fenceTooOld(slot, change.expectedFence);
  writing.record({
    type: 'slot.changeRefused',
    target: { type: 'Slot', id: slot.id },
    modelKey: model.key,
    after: { commandId: change.commandId, state: change.state, ...failure.evidence },
    reason: failure.message,
  });
  return failure;
}

async function apply(store: StoreCore, locked: Locked, slot: SlotRow, change: SlotChange): Promise<SlotFacts> {
  const { reader } = locked;
  const model = await reader.findOneByOrFail(ModelRow, { id: slot.modelId });
  const version = await reader.findOneByOrFail(ModelVersionRow, { id: change.versionId, modelId: model.id });
  await refuseServing(locked, slot, change);
  const fence = nextFence(slot);
  const grant = await grantFor(reader, store, { slot, change, fence, model: model.key, version });
  const policy = change.state === 'serving' ? (await readRelease(reader, version.id)).policy : null;

  const writing = await locked.lockHead();
  const seq = writing.record({
    type: 'slot.changed',
    target: { type: 'Slot', id: slot.id, version: version.number },
    modelKey: model.key,
    before: { state: slot.state, versionId: slot.versionId, fence: slot.fence },
    after: {
      state: change.state,
      versionId: version.id,
      fence,
      commandId: change.commandId,
      grantDigest: grant.digest,
    },
    reason: change.reason,
  });
  const time = policy && timeColumns(slot, policy, writing.now);
  const shown = (row: Pick<SlotRow, 'clock' | 'clockAt'>) => new Date(readClock(clockOf(row), writing.now.getTime()));
  const clock = { before: shown(slot), after: shown(time ?? slot) };
  const subject = { slot, change, model, version, fence, clock, seq };
  const deploymentId = await writeDeployment(writing, subject);
  await moveServingVersions(writing, subject);
  const next = { fence, state: change.state, versionId: version.id, deploymentId };
  await writing.update(
    SlotRow,
    { id: slot.id },
    {
      ...next,
      ...time,
      ...nothingPrepared,
      grantText: grant.text,
      grantSignature: grant.signature,
      grantKeyId: grant.keyId,
      commandId: change.commandId,
      changedAt: writing.now,
    },
  );
  const { commandId } = change;
  await writing.insert(SlotChangeRow, { ...next, slotId: slot.id, commandId, changedAt: writing.now, seq });
  return slotFacts(reader, { ...slot, ...next });
}

/** Stopping always goes; serving needs a model that may serve, and a slot that was not retired. */
async function refuseServing(locked: Locked, slot: SlotRow, change: SlotChange): Promise<void> {
  if (change.state !== 'serving') return;
  const { lifecycle } = await currentModel(locked.reader, slot.modelId);
  const resumes = lifecycle === 'suspended' && slot.versionId === change.versionId;
  const changes = () => mayChangeVersion(locked.reader, slot.modelId, lifecycle, change.commandId);
  if (slot.state !== 'retired' && (resumes || (await changes()))) return;
  throw new Failure('PolicyViolation', `The model is ${lifecycle} and its slot ${slot.state}; it cannot serve this.`, {
    lifecycle,
    slot: slot.state,
  });
}
