import type { ModelFacts } from '../../domain/ports/model-store.js';
import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelStateRow } from '../entities/model-state-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { readCommand } from '../releases/read-command.js';
import { currentModel, currentVersion } from '../rows/current-state.js';
import { onAccountOf } from '../transaction/audit-author.js';
import { writeTransaction, type Locked } from '../transaction/write-transaction.js';
import { giveUpCommand } from '../versions/give-up-command.js';

export interface FinishedCommand {
  readonly modelId: string;
  readonly commandId: string;
  readonly lifecycle?: ModelFacts['lifecycle'];
  /** Why it was given up; left out when it was done. */
  readonly failure?: string;
}

/** Ends a command that is pending on the model, or on the version that it names. One that is not pending stays as it is. */
export async function finishCommand(store: StoreCore, finished: FinishedCommand): Promise<void> {
  const { modelId, commandId } = finished;
  const command = await readCommand(store.database.manager, commandId);
  const versionId = command?.versionId ?? null;
  await writeTransaction(store.database, onAccountOf(command?.personId ?? null), async (beginning) => {
    const locked = await beginning.lock({ model: [modelId], model_version: versionId ? [versionId] : [] });
    const state = await currentModel(locked.reader, modelId);
    if (state.pendingCommandId === commandId) return finishOnModel(locked, state, finished);
    if (versionId) await finishOnVersion(locked, versionId, finished);
  });
}

async function finishOnModel(locked: Locked, state: ModelStateRow, finished: FinishedCommand): Promise<void> {
  const model = await locked.reader.findOneByOrFail(ModelRow, { id: state.id });
  const lifecycle = finished.lifecycle ?? state.lifecycle;
  const { commandId, failure } = finished;
  const writing = await locked.lockHead();
  const seq = writing.record({
    type: failure === undefined ? 'command.finished' : 'command.failed',
    target: { type: 'Model', id: state.id },
    modelKey: model.key,
    before: { lifecycle: state.lifecycle, pendingCommand: state.pendingCommand },
    after: { lifecycle, pendingCommand: null, command: state.pendingCommand, commandId },
    reason: failure ?? null,
  });
  await writing.replace(ModelStateRow, state, seq, { lifecycle, pendingCommand: null, pendingCommandId: null });
}

async function finishOnVersion(locked: Locked, versionId: string, finished: FinishedCommand): Promise<void> {
  const state = await currentVersion(locked.reader, versionId);
  if (state.pendingCommandId !== finished.commandId) return;
  const { number, modelId } = await locked.reader.findOneByOrFail(ModelVersionRow, { id: versionId });
  const model = await locked.reader.findOneByOrFail(ModelRow, { id: modelId });
  // A command that was done has moved the version and cleared itself; what is still pending was not done.
  const reason = finished.failure ?? 'The workflow ended the command without carrying it out.';
  await giveUpCommand(await locked.lockHead(), state, { model: model.key, number, reason });
}
