import type { Actor } from '../../domain/people/actor.js';
import type { Command } from '../../domain/lifecycle/command.js';
import { findTransition } from '../../domain/lifecycle/find-transition.js';
import type { CommandFacts } from '../../domain/lifecycle/command-facts.js';
import type { ModelStateRow } from '../entities/model-state-row.js';
import type { ModelVersionRow } from '../entities/model-version-row.js';
import { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import { loadCommandFacts } from '../facts/load-command-facts.js';
import { send } from '../outbox/send.js';
import { tellCommand } from '../outbox/update-messages.js';
import { modelWorkflowId, releaseWorkflowId } from '../outbox/workflow-ids.js';
import type { RefusalSubject } from '../problem/refusal.js';
import { currentModel, currentVersion } from '../rows/current-state.js';
import { requireModel, requireVersion, type ModelSubject } from '../rows/model-subject.js';
import type { Beginning, Locked } from '../transaction/write-transaction.js';
import type { Writing } from '../transaction/writing.js';
import { insertCommand } from './insert-command.js';
import { judgeCommand } from './judge-command.js';

/** A version that a command is about, locked together with its model, and what the guards saw. */
export interface LockedVersion {
  readonly locked: Locked;
  readonly subject: ModelSubject;
  readonly version: ModelVersionRow;
  readonly modelState: ModelStateRow;
  readonly state: ModelVersionStateRow;
  readonly facts: CommandFacts;
  readonly refusalSubject: RefusalSubject;
}

/** Finds, locks and judges: throws `NotFound`, `Forbidden`, `Conflict`, or a refusal with every reason. */
export async function lockVersionFor(
  command: Command,
  beginning: Beginning,
  actor: Actor,
  named: { readonly model: string; readonly version: number },
): Promise<LockedVersion> {
  const subject = await requireModel(beginning.reader, actor, named.model);
  const version = await requireVersion(beginning.reader, subject, named.version);
  const locked = await beginning.lock({ model: [subject.model.id], model_version: [version.id] });
  const { reader } = locked;
  const facts = await loadCommandFacts(reader, actor, subject.model.id, version.id);
  const refusalSubject = {
    target: { type: 'ModelVersion', id: version.id, version: version.number },
    modelKey: subject.model.key,
  };
  judgeCommand(command, facts, refusalSubject);
  const modelState = await currentModel(reader, subject.model.id);
  const state = await currentVersion(reader, version.id);
  return { locked, subject, version, modelState, state, facts, refusalSubject };
}

export interface AcceptedVersionCommand {
  readonly command: Command;
  readonly actorId: string;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  /** False for a command beside which others may be given: the version shows no pending command. */
  readonly pending: boolean;
}

/** Writes command row, pending command and message to the workflow that the table of transitions names. Answers the command's id. */
export async function acceptVersionCommand(
  writing: Writing,
  { subject, version, state }: Pick<LockedVersion, 'subject' | 'version' | 'state'>,
  accepted: AcceptedVersionCommand,
): Promise<string> {
  const { command } = accepted;
  const { id: commandId, seq } = await insertCommand(writing, {
    ...accepted,
    modelId: subject.model.id,
    modelKey: subject.model.key,
    version,
  });
  if (accepted.pending) {
    const pending = { pendingCommand: command, pendingCommandId: commandId, cause: null };
    await writing.replace(ModelVersionStateRow, state, seq, pending);
  }
  const toModel = findTransition(state.stage, state.status, command)?.addressee === 'model';
  const workflowId = toModel
    ? modelWorkflowId(subject.model.key)
    : releaseWorkflowId(subject.model.key, version.number);
  await send(writing, tellCommand(workflowId, commandId, command));
  return commandId;
}
