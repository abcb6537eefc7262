import { ApplicationFailure } from '@temporalio/workflow';
import type { ModelCommand, ModelView } from '../ports.js';
import { models } from '../support/calls.js';

/** Retires a version that served once and does not serve now. */
export async function retireVersion({ modelId }: ModelView, command: ModelCommand): Promise<void> {
  const { id: commandId, versionId, reason, personId } = command;
  if (versionId === null) {
    throw ApplicationFailure.nonRetryable('the command names no version', 'PolicyViolation');
  }
  await models('retire the version').retireVersion(versionId, commandId, reason ?? '', personId);
  await models('the version is retired').finishModelCommand({ modelId, commandId });
}
