import { ApplicationFailure } from '@temporalio/workflow';
import type { ModelCommand, ModelView } from '../ports.js';
import { models, stage, waiting } from '../support/calls.js';
import { changeSlotNow } from '../support/change-slot-now.js';

/** Stops the champion from answering; the version stays where it is, on hold. */
export async function suspend(model: ModelView, command: ModelCommand): Promise<void> {
  const { modelId, environment, prepareTimeoutMs } = model;
  const { id: commandId, reason, personId: actorId } = command;
  const slot = await changeSlotNow(modelId, environment, { commandId, state: 'suspended', reason, actorId });
  if (slot?.versionId == null) {
    throw ApplicationFailure.nonRetryable('no version of the model serves: nothing to suspend', 'PolicyViolation');
  }
  const wait = waiting('wait until no server answers any more', prepareTimeoutMs);
  await wait.recordTrafficStopped(slot.slotId, slot.fence, commandId);
  const { versionId } = slot;
  await stage('the version is on hold').recordStage({ versionId, fact: 'suspended', causeId: commandId, reason });
  await models('the model is suspended').finishModelCommand({ modelId, commandId, lifecycle: 'suspended' });
}
