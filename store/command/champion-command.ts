import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import type { StoreCore } from '../core.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { send } from '../outbox/send.js';
import { tellCommand } from '../outbox/update-messages.js';
import { modelWorkflowId } from '../outbox/workflow-ids.js';
import { checkReason } from './check-field.js';
import { acceptModelCommand, lockModelFor } from './model-command.js';
import { runCommand } from './run-command.js';

/** Accepts a command to the version that serves (or is on hold) and tells the model's workflow. */
export async function championCommand(
  store: StoreCore,
  actor: Actor,
  command: 'suspend' | 'resume',
  input: { readonly idempotencyKey: string; readonly model: string; readonly reason: string },
): Promise<Outcome<{ readonly modelId: string }>> {
  return runCommand(store, actor, command, input, async (beginning, person) => {
    checkReason(input.reason);
    const found = await lockModelFor(command, beginning, person, input.model);
    const { championVersionId } = found.state;
    const version = championVersionId
      ? await found.locked.reader.findOneByOrFail(ModelVersionRow, { id: championVersionId })
      : null;
    const writing = await found.locked.lockHead();
    const commandId = await acceptModelCommand(writing, found, {
      command,
      actorId: actor.personId,
      reason: input.reason,
      payload: {},
      version,
    });
    await send(writing, tellCommand(modelWorkflowId(found.subject.model.key), commandId, command));
    return { modelId: found.subject.model.id };
  });
}
