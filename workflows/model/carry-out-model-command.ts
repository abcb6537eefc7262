import { isCancellation } from '@temporalio/workflow';
import type { ModelCommand, ModelView } from '../ports.js';
import { models } from '../support/calls.js';
import { describeFailure } from '../support/describe-failure.js';
import { resume } from './resume.js';
import { retireVersion } from './retire-version.js';
import { rollback } from './rollback.js';
import { suspend } from './suspend.js';

type Response = (model: ModelView, command: ModelCommand) => Promise<void>;
const responses: Readonly<Record<string, Response>> = { suspend, resume, rollback, retireVersion };

/** Does what the command's row asks for; what cannot be done is recorded with its reason. No row, no effect. */
export async function carryOutModelCommand(model: ModelView, commandId: string): Promise<void> {
  const { modelId } = model;
  const command = await models('read the command').loadModelCommand(modelId, commandId);
  const respond = command === null ? undefined : responses[command.command];
  if (command === null || respond === undefined) return;
  try {
    await respond(model, command);
  } catch (error) {
    if (isCancellation(error)) throw error;
    const failure = describeFailure(error);
    await models('the command failed').finishModelCommand({ modelId, commandId, failure });
  }
}
