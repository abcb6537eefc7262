import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { checkKey, checkText } from '../command/check-field.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { UseCaseRow } from '../entities/use-case-row.js';
import { UseCaseStateRow } from '../entities/use-case-state-row.js';
import { newId } from '../ids/new-id.js';
import { requirePerson } from '../people/require-person.js';
import { requireRole } from '../people/require-role.js';
import { requireTeam } from '../people/require-team.js';
import { conflict } from '../problem/problems.js';

export interface RegisterUseCaseInput {
  readonly idempotencyKey: string;
  readonly key: string;
  readonly title: string;
  readonly purpose?: string | null;
  /** Key of the team that it belongs to. */
  readonly team: string;
  /** Key of the person who owns it; the actor when left out. */
  readonly owner?: string | null;
}

export interface RegisterUseCaseValue {
  readonly useCaseId: string;
}

/** Registers a use case in a team. `Conflict` (`KeyTaken`) when the key is in use. */
export async function registerUseCase(
  store: StoreCore,
  actor: Actor,
  input: RegisterUseCaseInput,
): Promise<Outcome<RegisterUseCaseValue>> {
  return runCommand(store, actor, 'registerUseCase', input, async (beginning, person) => {
    checkKey('key', input.key);
    checkText('title', input.title);
    if (input.purpose) checkText('purpose', input.purpose, 4000);
    const team = await requireTeam(beginning.reader, person, input.team);
    requireRole(person, team.key, 'registerUseCase');
    const owner = input.owner ? await requirePerson(beginning.reader, input.owner, ['input', 'owner']) : null;
    if (await beginning.reader.existsBy(UseCaseRow, { key: input.key })) {
      throw conflict('KeyTaken', `There is a use case ${input.key} already.`, { path: ['input', 'key'] });
    }

    const writing = await (await beginning.lock({})).lockHead();
    const id = newId();
    const state = { title: input.title, purpose: input.purpose ?? null, ownerId: owner?.id ?? actor.personId };
    const seq = writing.record({
      type: 'useCase.registered',
      target: { type: 'UseCase', id },
      after: { key: input.key, team: team.key, ...state },
    });
    await writing.insert(UseCaseRow, {
      id,
      key: input.key,
      teamId: team.id,
      createdBy: actor.personId,
      createdAt: writing.now,
    });
    await writing.insert(UseCaseStateRow, { id, fromSeq: seq, toSeq: null, ...state });
    return { useCaseId: id };
  });
}
