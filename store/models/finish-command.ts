import type { ModelFacts } from '../../domain/ports/model-store.js';
import type { StoreCore } from '../core.js';
import { readCommand } from '../releases/read-command.js';
import { onAccountOf } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { endPendingCommand, pendingOn } from './end-pending-command.js';

export interface FinishedCommand {
  readonly modelId: string;
  readonly commandId: string;
  readonly lifecycle?: ModelFacts['lifecycle'];
  /** Why it was given up; left out when it was done. */
  readonly failure?: string;
}

/** Ends a command that is pending on the model, or on the version that it names. One that is not pending stays as it is. */
export async function finishCommand(store: StoreCore, finished: FinishedCommand): Promise<void> {
  const command = await readCommand(store.database.manager, finished.commandId);
  const versionId = command?.versionId ?? null;
  await writeTransaction(store.database, onAccountOf(command?.personId ?? null), async (beginning) => {
    const locked = await beginning.lock({ model: [finished.modelId], model_version: versionId ? [versionId] : [] });
    const on = await pendingOn(locked.reader, finished, versionId);
    if (on !== null) await endPendingCommand(await locked.lockHead(), on, finished, versionId);
  });
}
