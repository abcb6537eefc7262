import type { Fact } from '../../domain/lifecycle/transitions.js';
import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import { readCommand } from '../releases/read-command.js';
import { currentVersion } from '../rows/current-state.js';
import { onAccountOf } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { causeOf, moveVersion } from '../versions/move-version.js';

/** After the slot went back: the target serves, the version that it replaced is abandoned. Both once for each command. */
export async function recordRollback(
  store: StoreCore,
  modelId: string,
  commandId: string,
  targetVersionId: string,
  replacedVersionId: string,
): Promise<void> {
  const command = await readCommand(store.database.manager, commandId);
  await writeTransaction(store.database, onAccountOf(command?.personId ?? null), async (beginning) => {
    const locked = await beginning.lock({ model: [modelId], model_version: [targetVersionId, replacedVersionId] });
    const cause = causeOf('rolledBackTo', commandId);
    if (await locked.reader.existsBy(ModelVersionStateRow, { id: targetVersionId, cause })) return;
    const model = await locked.reader.findOneByOrFail(ModelRow, { id: modelId });
    const writing = await locked.lockHead();
    const steps: [string, Fact][] = [
      [replacedVersionId, 'rolledBackFrom'],
      [targetVersionId, 'rolledBackTo'],
    ];
    for (const [versionId, on] of steps) {
      const { number } = await writing.reader.findOneByOrFail(ModelVersionRow, { id: versionId, modelId });
      const state = await currentVersion(writing.reader, versionId);
      const reason = command?.reason ?? null;
      await moveVersion(writing, state, { on, causeId: commandId, reason, model: model.key, number });
    }
  });
}
