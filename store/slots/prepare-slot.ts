import { Failure } from '../../domain/failure/failure.js';
import { parseDuration } from '../../domain/policy/parse-duration.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { SlotStore } from '../../domain/ports/slot-store.js';
import type { StoreCore } from '../core.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { SlotRow } from '../entities/slot-row.js';
import { readRelease } from '../releases/read-release.js';
import { currentModel } from '../rows/current-state.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { approvedContent } from './approved-content.js';
import { fenceTooOld } from './fence-too-old.js';
import { mayChangeVersion } from './may-change-version.js';
import { nextFence } from './next-fence.js';
import { signGrant } from './sign-grant.js';
import { requireSlot } from './slot-facts.js';
import { verifyBytes } from './verify-bytes.js';

/**
 * Verifies bytes, package and decisions, then tells scoring servers what to load ahead of the swap: a signed grant for
 * the next fence. Throws `DecisionInvalid`, `PolicyViolation` (model not active), `FenceTooOld`.
 */
export async function prepareSlot(
  store: StoreCore,
  artifacts: ArtifactStore,
  input: Parameters<SlotStore['prepare']>[0],
): Promise<{ preparedDigest: string }> {
  const { slotId, versionId, commandId, requestId, expectedFence } = input;
  const { artifactDigest } = await readSnapshot(store.database, (reader) =>
    approvedContent(reader, store.verifier, versionId, requestId),
  );
  // Before the transaction: reading a large file must not hold locks.
  await verifyBytes(artifacts, artifactDigest);
  return writeTransaction(store.database, system, async (beginning) => {
    const { modelId } = await requireSlot(beginning.reader, slotId);
    const locked = await beginning.lock({ model: [modelId], model_version: [versionId], slot: [slotId] });
    const slot = await requireSlot(locked.reader, slotId);
    if (slot.preparedCommandId === commandId && slot.fence === expectedFence && slot.preparedDigest !== null) {
      return { preparedDigest: slot.preparedDigest };
    }
    if (slot.fence !== expectedFence) throw fenceTooOld(slot, expectedFence);
    const { lifecycle } = await currentModel(locked.reader, modelId);
    if (!(await mayChangeVersion(locked.reader, modelId, lifecycle, commandId))) {
      throw new Failure('PolicyViolation', `The model is ${lifecycle}; nothing is deployed.`, { lifecycle });
    }
    const approved = await approvedContent(locked.reader, store.verifier, versionId, requestId);
    const version = await locked.reader.findOneByOrFail(ModelVersionRow, { id: versionId });
    const release = await readRelease(locked.reader, versionId);
    const grant = signGrant(store.signer, {
      slotId,
      model: release.model,
      environment: slot.environment,
      state: 'serving',
      versionId,
      versionNumber: version.number,
      artifactDigest,
      fence: nextFence(slot),
      decisionIds: approved.decisionIds,
      commandId,
    });
    const writing = await locked.lockHead();
    writing.record({
      type: 'slot.prepared',
      target: { type: 'Slot', id: slotId, version: version.number, digest: artifactDigest },
      modelKey: release.model,
      after: { versionId, commandId, requestId, fence: nextFence(slot), preparedDigest: grant.digest },
    });
    await writing.update(
      SlotRow,
      { id: slotId },
      {
        preparedVersionId: versionId,
        preparedDigest: grant.digest,
        preparedGrantText: grant.text,
        preparedGrantSignature: grant.signature,
        preparedGrantKeyId: grant.keyId,
        preparedCommandId: commandId,
        leaseTtlMs: parseDuration(release.policy.deployment.leaseTtl),
        loggingMode: release.policy.deployment.loggingMode,
      },
    );
    return { preparedDigest: grant.digest };
  });
}
