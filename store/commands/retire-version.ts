import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkReason } from '../command/check-field.js';
import { runCommand } from '../command/run-command.js';
import { acceptVersionCommand, lockVersionFor } from '../command/version-command.js';
import type { StoreCore } from '../core.js';

export interface RetireVersionInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly version: number;
  readonly reason: string;
}

export interface RetireVersionValue {
  readonly versionId: string;
  readonly modelId: string;
}

/** Asks to retire a version that does not serve. */
export async function retireVersion(
  store: StoreCore,
  actor: Actor,
  input: RetireVersionInput,
): Promise<Outcome<RetireVersionValue>> {
  return runCommand(store, actor, 'retireVersion', input, async (beginning, person) => {
    checkReason(input.reason);
    const found = await lockVersionFor('retireVersion', beginning, person, input);
    const writing = await found.locked.lockHead();
    await acceptVersionCommand(writing, found, {
      command: 'retireVersion',
      actorId: actor.personId,
      reason: input.reason,
      payload: {},
      pending: true,
    });
    return { versionId: found.version.id, modelId: found.subject.model.id };
  });
}
