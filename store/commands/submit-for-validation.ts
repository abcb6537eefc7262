import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { runCommand } from '../command/run-command.js';
import { acceptVersionCommand, lockVersionFor } from '../command/version-command.js';
import type { StoreCore } from '../core.js';

export interface SubmitForValidationInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly version: number;
}

export interface SubmitForValidationValue {
  readonly versionId: string;
  readonly modelId: string;
}

/** Asks for validation; the release runs the gates. Whoever submits cannot approve. */
export async function submitForValidation(
  store: StoreCore,
  actor: Actor,
  input: SubmitForValidationInput,
): Promise<Outcome<SubmitForValidationValue>> {
  return runCommand(store, actor, 'submitForValidation', input, async (beginning, person) => {
    const found = await lockVersionFor('submitForValidation', beginning, person, input);
    const writing = await found.locked.lockHead();
    await acceptVersionCommand(writing, found, {
      command: 'submitForValidation',
      actorId: actor.personId,
      reason: null,
      payload: { contentId: found.state.contentId },
      pending: true,
    });
    return { versionId: found.version.id, modelId: found.subject.model.id };
  });
}
