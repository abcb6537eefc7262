import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { runCommand } from '../command/run-command.js';
import { acceptVersionCommand, lockVersionFor } from '../command/version-command.js';
import type { StoreCore } from '../core.js';
import { PolicyVersionRow } from '../entities/policy-version-row.js';
import { invalidInput } from '../problem/problems.js';

export interface DeployInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly version: number;
  /** The environment of the policy, which is also taken when it is left out. */
  readonly environment?: string | null;
}

export interface DeployValue {
  readonly versionId: string;
  readonly modelId: string;
}

/** Asks for the deployment of an approved version, or for another try. */
export async function deploy(store: StoreCore, actor: Actor, input: DeployInput): Promise<Outcome<DeployValue>> {
  return runCommand(store, actor, 'deploy', input, async (beginning, person) => {
    const found = await lockVersionFor('deploy', beginning, person, input);
    const policyVersionId = found.state.policyVersionId ?? found.modelState.policyVersionId;
    const policy = await found.locked.reader.findOneByOrFail(PolicyVersionRow, { id: policyVersionId });
    const { environment } = policy.document.deployment;
    if (input.environment && input.environment !== environment) {
      throw invalidInput(
        ['input', 'environment'],
        `The policy of the model deploys to ${environment}, not to ${input.environment.slice(0, 63)}.`,
      );
    }
    const writing = await found.locked.lockHead();
    await acceptVersionCommand(writing, found, {
      command: 'deploy',
      actorId: actor.personId,
      reason: null,
      payload: { environment },
      pending: true,
    });
    return { versionId: found.version.id, modelId: found.subject.model.id };
  });
}
