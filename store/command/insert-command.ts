import type { Command } from '../../domain/lifecycle/command.js';
import { CommandRow } from '../entities/command-row.js';
import { newId } from '../ids/new-id.js';
import type { Writing } from '../transaction/writing.js';

export interface NewCommand {
  readonly command: Command;
  readonly modelId: string;
  readonly modelKey: string;
  readonly version: { readonly id: string; readonly number: number } | null;
  readonly actorId: string;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Writes the row that the workflow will re-read, and its event `command.accepted`. */
export async function insertCommand(writing: Writing, given: NewCommand): Promise<{ id: string; seq: number }> {
  const id = newId();
  const { command, version, reason, payload } = given;
  const seq = writing.record({
    type: 'command.accepted',
    target: version
      ? { type: 'ModelVersion', id: version.id, version: version.number }
      : { type: 'Model', id: given.modelId },
    modelKey: given.modelKey,
    after: { commandId: id, command, payload },
    reason,
  });
  await writing.insert(CommandRow, {
    id,
    command,
    modelId: given.modelId,
    versionId: version?.id ?? null,
    personId: given.actorId,
    reason,
    payload,
    acceptedAt: writing.now,
    seq,
  });
  return { id, seq };
}
