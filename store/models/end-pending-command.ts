import type { CommandRow } from '../entities/command-row.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelStateRow } from '../entities/model-state-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import type { Reader } from '../database/reader.js';
import { currentModel, currentVersion } from '../rows/current-state.js';
import type { Writing } from '../transaction/writing.js';
import { giveUpCommand } from '../versions/give-up-command.js';
import type { FinishedCommand } from './finish-command.js';

export type PendingOn = 'model' | 'version' | null;

/** Where a command is pending: on its model, on the version that it names, or nowhere any more. */
export async function pendingOn(
  reader: Reader,
  { commandId, modelId }: Pick<FinishedCommand, 'commandId' | 'modelId'>,
  versionId: string | null,
): Promise<PendingOn> {
  if ((await currentModel(reader, modelId)).pendingCommandId === commandId) return 'model';
  if (versionId === null) return null;
  return (await currentVersion(reader, versionId)).pendingCommandId === commandId ? 'version' : null;
}

/** Ends the command where it is pending, under the locks of both. */
export async function endPendingCommand(
  writing: Writing,
  on: NonNullable<PendingOn>,
  finished: FinishedCommand,
  versionId: CommandRow['versionId'],
): Promise<void> {
  const { commandId, failure, modelId } = finished;
  const { key } = await writing.reader.findOneByOrFail(ModelRow, { id: modelId });
  if (on === 'version' && versionId !== null) {
    const { number } = await writing.reader.findOneByOrFail(ModelVersionRow, { id: versionId });
    // A command that was done has moved the version and cleared itself; what is still pending was not done.
    const reason = failure ?? 'The workflow ended the command without carrying it out.';
    await giveUpCommand(writing, await currentVersion(writing.reader, versionId), { model: key, number, reason });
    return;
  }
  const state = await currentModel(writing.reader, modelId);
  const lifecycle = finished.lifecycle ?? state.lifecycle;
  const seq = writing.record({
    type: failure === undefined ? 'command.finished' : 'command.failed',
    target: { type: 'Model', id: modelId },
    modelKey: key,
    before: { lifecycle: state.lifecycle, pendingCommand: state.pendingCommand },
    after: { lifecycle, pendingCommand: null, command: state.pendingCommand, commandId },
    reason: failure ?? null,
  });
  await writing.replace(ModelStateRow, state, seq, { lifecycle, pendingCommand: null, pendingCommandId: null });
}
