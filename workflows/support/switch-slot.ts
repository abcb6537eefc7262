import { uuid4 } from '@temporalio/workflow';
import type { SlotFacts } from '../../domain/ports/slot-store.js';
import { slots, waiting } from './calls.js';
import type { Compensations } from './compensations.js';

export interface SwitchInput {
  readonly modelId: string;
  readonly environment: string;
  readonly versionId: string;
  readonly commandId: string;
  /** The approval whose decisions the grant carries. */
  readonly requestId: string;
  readonly prepareTimeoutMs: number;
  readonly reason: string | null;
  readonly actorId: string | null;
}

/**
 * Lets every scoring server load the version, then makes it the one that serves. Fails with `FenceTooOld` when somebody
 * changed the slot meanwhile. What has to be undone after a failure is registered in `undo`.
 */
export async function switchSlot(undo: Compensations, input: SwitchInput): Promise<SlotFacts> {
  const { modelId, environment, versionId, commandId, requestId, reason, actorId } = input;
  const before = await slots('read what is served').findSlot(modelId, environment);
  const { slotId, fence: expectedFence } = before;

  undo.before('clear what was prepared', () => slots('clear what was prepared').clearPrepared(slotId, commandId));
  const { preparedDigest } = await slots('check package, artifact and decisions').prepareSlot({
    slotId,
    versionId,
    commandId,
    requestId,
    expectedFence,
  });
  await waiting('wait until every server has loaded it', input.prepareTimeoutMs).waitForServers(
    slotId,
    preparedDigest,
    input.prepareTimeoutMs,
  );

  undo.before('put back what was served', () => putBack(before, input));
  return slots('switch the slot').changeSlot({
    slotId,
    commandId,
    expectedFence,
    state: 'serving',
    versionId,
    reason,
    actorId,
  });
}

/** Nothing to do unless the slot really serves the version that failed. A slot that served nothing before is suspended. */
async function putBack(before: SlotFacts, failed: SwitchInput): Promise<void> {
  const { modelId, environment, versionId: failedVersionId } = failed;
  const now = await slots('read what is served').findSlot(modelId, environment);
  if (now.versionId !== failedVersionId || now.fence === before.fence) return;
  await slots('put back what was served').changeSlot({
    slotId: before.slotId,
    commandId: uuid4(),
    expectedFence: now.fence,
    state: before.versionId === null || before.state === 'empty' ? 'suspended' : before.state,
    versionId: before.versionId ?? failedVersionId,
    reason: 'the deployment failed',
    actorId: null,
  });
}
