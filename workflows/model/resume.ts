import { ApplicationFailure } from '@temporalio/workflow';
import type { ModelCommand, ModelView } from '../ports.js';
import { models, stage } from '../support/calls.js';
import { changeSlotNow } from '../support/change-slot-now.js';

/** Lets the champion answer again, under the decisions that let it serve before. */
export async function resume(model: ModelView, command: ModelCommand): Promise<void> {
  const { modelId, environment } = model;
  const { id: commandId, reason, personId: actorId } = command;
  const slot = await changeSlotNow(modelId, environment, { commandId, state: 'serving', reason, actorId });
  if (slot?.versionId == null) {
    throw ApplicationFailure.nonRetryable(
      'no version of the model was suspended: nothing to resume',
      'PolicyViolation',
    );
  }
  const { versionId } = slot;
  await stage('the version serves again').recordStage({ versionId, fact: 'resumed', causeId: commandId, reason });
  await models('the model is active').finishModelCommand({ modelId, commandId, lifecycle: 'active' });
}
