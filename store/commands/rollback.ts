import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkReason } from '../command/check-field.js';
import { acceptModelCommand, lockModelFor } from '../command/model-command.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { rollbackTargets } from '../facts/rollback-targets.js';
import { send } from '../outbox/send.js';
import { tellCommand } from '../outbox/update-messages.js';
import { modelWorkflowId } from '../outbox/workflow-ids.js';
import { Refusal } from '../problem/refusal.js';
import { requireVersion } from '../rows/model-subject.js';

export interface RollbackInput {
  readonly idempotencyKey: string;
  readonly model: string;
  /** Number of a version that is kept warm; the one that served last when left out. */
  readonly toVersion?: number | null;
  readonly reason: string;
}

export interface RollbackValue {
  readonly modelId: string;
}

/** Asks to serve an earlier version again; the one that it replaces is not eligible any more. */
export async function rollback(store: StoreCore, actor: Actor, input: RollbackInput): Promise<Outcome<RollbackValue>> {
  return runCommand(store, actor, 'rollback', input, async (beginning, person) => {
    checkReason(input.reason);
    const found = await lockModelFor('rollback', beginning, person, input.model);
    const { reader } = found.locked;
    const named = input.toVersion ? await requireVersion(reader, found.subject, input.toVersion) : null;
    const targets = await rollbackTargets(reader, found.subject.model.id);
    const target = named ? targets.find((one) => one.versionId === named.id) : targets[0];
    if (!target) {
      const possible = targets.map((one) => one.number).join(', ');
      const message = `Version ${named?.number} is not kept warm with an approval that holds. Possible: ${possible}.`;
      throw new Refusal(found.refusalSubject, [{ rule: 'notARollbackTarget', message }]);
    }
    const writing = await found.locked.lockHead();
    const commandId = await acceptModelCommand(writing, found, {
      command: 'rollback',
      actorId: actor.personId,
      reason: input.reason,
      payload: { toVersion: target.number },
      version: { id: target.versionId, number: target.number },
    });
    await send(writing, tellCommand(modelWorkflowId(input.model), commandId, 'rollback'));
    return { modelId: found.subject.model.id };
  });
}
