import { ApplicationFailure } from '@temporalio/workflow';
import type { ModelCommand, ModelView } from '../ports.js';
import { models, stage, waiting } from '../support/calls.js';
import { Compensations } from '../support/compensations.js';
import { describeFailure } from '../support/describe-failure.js';
import { switchSlot } from '../support/switch-slot.js';

/**
 * Back to a version that served before; the one it replaces may not serve again. A saga, as a deployment is. It ends a
 * suspension: what was stopped is gone, and what comes back may serve.
 */
export async function rollback(model: ModelView, command: ModelCommand): Promise<void> {
  const { modelId, environment, prepareTimeoutMs, champion, lifecycle } = model;
  if (champion === null) {
    throw ApplicationFailure.nonRetryable('no version of the model serves: nothing to roll back', 'PolicyViolation');
  }
  const { id: commandId, reason, personId: actorId } = command;
  const target = await models('find the version to go back to').findRollbackTarget(modelId, command.toVersion);
  const { versionId, requestId } = target;
  const undo = new Compensations();
  try {
    const slot = await switchSlot(undo, {
      modelId,
      environment,
      versionId,
      commandId,
      requestId,
      prepareTimeoutMs,
      reason,
      actorId,
    });
    await models('record the rollback').recordRollback(modelId, commandId, versionId, champion.versionId);
    const active = lifecycle === 'suspended' ? ({ lifecycle: 'active' } as const) : {};
    await models('the rollback is done').finishModelCommand({ modelId, commandId, ...active });
    const wait = waiting('wait until every server has switched', prepareTimeoutMs);
    await wait.recordTrafficStopped(slot.slotId, slot.fence, commandId);
  } catch (error) {
    await undo.undoAll((title, failure) => openFinding(modelId, commandId, title, failure));
    throw error;
  }
}

async function openFinding(modelId: string, commandId: string, title: string, error: unknown): Promise<void> {
  await stage('open a finding').openFinding({
    modelId,
    versionId: null,
    cause: `compensation/${commandId}/${title}`,
    severity: 'high',
    title: `Could not ${title} after a failed rollback`,
    reason: describeFailure(error),
  });
}
