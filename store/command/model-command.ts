import type { Command } from '../../domain/lifecycle/command.js';
import type { CommandFacts } from '../../domain/lifecycle/command-facts.js';
import type { Actor } from '../../domain/people/actor.js';
import { ModelStateRow } from '../entities/model-state-row.js';
import { loadCommandFacts } from '../facts/load-command-facts.js';
import type { RefusalSubject } from '../problem/refusal.js';
import { currentModel } from '../rows/current-state.js';
import { requireModel, type ModelSubject } from '../rows/model-subject.js';
import type { Beginning, Locked } from '../transaction/write-transaction.js';
import type { Writing } from '../transaction/writing.js';
import { insertCommand } from './insert-command.js';
import { judgeCommand } from './judge-command.js';

/** A model that a command is about, locked, and what the guards saw. */
export interface LockedModel {
  readonly locked: Locked;
  readonly subject: ModelSubject;
  readonly state: ModelStateRow;
  readonly facts: CommandFacts;
  readonly refusalSubject: RefusalSubject;
}

/** Finds, locks and judges a command to the model as a whole. Throws as `lockVersionFor`. */
export async function lockModelFor(
  command: Command,
  beginning: Beginning,
  actor: Actor,
  key: string,
): Promise<LockedModel> {
  const subject = await requireModel(beginning.reader, actor, key);
  const locked = await beginning.lock({ model: [subject.model.id] });
  const facts = await loadCommandFacts(locked.reader, actor, subject.model.id, null);
  const refusalSubject = { target: { type: 'Model', id: subject.model.id }, modelKey: subject.model.key };
  judgeCommand(command, facts, refusalSubject);
  const state = await currentModel(locked.reader, subject.model.id);
  return { locked, subject, state, facts, refusalSubject };
}

/** Writes command row and pending command of the model. Answers the command's id. */
export async function acceptModelCommand(
  writing: Writing,
  { subject, state }: Pick<LockedModel, 'subject' | 'state'>,
  given: {
    readonly command: Command;
    readonly actorId: string;
    readonly reason: string | null;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly version: { readonly id: string; readonly number: number } | null;
  },
): Promise<string> {
  const { id, seq } = await insertCommand(writing, {
    ...given,
    modelId: subject.model.id,
    modelKey: subject.model.key,
  });
  await writing.replace(ModelStateRow, state, seq, { pendingCommand: given.command, pendingCommandId: id });
  return id;
}
