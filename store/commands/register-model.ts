import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkKey, checkText } from '../command/check-field.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelStateRow } from '../entities/model-state-row.js';
import { newId } from '../ids/new-id.js';
import { send } from '../outbox/send.js';
import { startModel } from '../outbox/start-messages.js';
import { requirePerson } from '../people/require-person.js';
import { requireRole } from '../people/require-role.js';
import { requireTeam } from '../people/require-team.js';
import { conflict } from '../problem/problems.js';
import { requirePolicy } from '../rows/require-policy.js';
import { requireUseCase } from '../rows/require-use-case.js';

export interface RegisterModelInput {
  readonly idempotencyKey: string;
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly team: string;
  /** Key of a use case. */
  readonly useCase?: string | null;
  /** Key of the person who owns it; the actor when left out. */
  readonly owner?: string | null;
  /** Key of a published policy; its newest version is pinned, and its risk tier is the model's. */
  readonly policy?: string | null;
  readonly riskAnswers?: Readonly<Record<string, unknown>> | null;
}

export interface RegisterModelValue {
  readonly modelId: string;
}

/** Registers a model and starts its workflow. `Conflict` (`KeyTaken`) when the key is in use. */
export async function registerModel(
  store: StoreCore,
  actor: Actor,
  input: RegisterModelInput,
): Promise<Outcome<RegisterModelValue>> {
  return runCommand(store, actor, 'registerModel', input, async (beginning, person) => {
    const { reader } = beginning;
    checkKey('key', input.key);
    checkText('name', input.name);
    const team = await requireTeam(reader, person, input.team);
    requireRole(person, team.key, 'registerModel');
    const useCase = input.useCase ? await requireUseCase(reader, person, input.useCase) : null;
    const owner = input.owner ? await requirePerson(reader, input.owner, ['input', 'owner']) : null;
    const policy = await requirePolicy(reader, input.policy ?? null);
    if (await reader.existsBy(ModelRow, { key: input.key })) {
      throw conflict('KeyTaken', `There is a model ${input.key} already.`, { path: ['input', 'key'] });
    }

    const writing = await (await beginning.lock({})).lockHead();
    const id = newId();
    const { riskTier } = policy.document;
    const state = {
      name: input.name,
      ownerId: owner?.id ?? actor.personId,
      riskTier,
      risk: { answers: input.riskAnswers ?? {}, tier: riskTier, tierFrom: 'policy' },
      policyVersionId: policy.id,
      lifecycle: 'active' as const,
      championVersionId: null,
      pendingCommand: null,
      pendingCommandId: null,
    };
    const seq = writing.record({
      type: 'model.registered',
      target: { type: 'Model', id },
      modelKey: input.key,
      after: { key: input.key, kind: input.kind, team: team.key, useCase: useCase?.key ?? null, ...state },
      policyVersion: policy.digest,
    });
    await writing.insert(ModelRow, {
      id,
      key: input.key,
      kind: input.kind,
      teamId: team.id,
      useCaseId: useCase?.id ?? null,
      createdBy: actor.personId,
      createdAt: writing.now,
    });
    await writing.insert(ModelStateRow, { id, fromSeq: seq, toSeq: null, ...state });
    await send(writing, startModel({ modelId: id, model: input.key, riskTier }));
    return { modelId: id };
  });
}
