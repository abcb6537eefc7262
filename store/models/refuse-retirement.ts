import type { StoreCore } from '../core.js';
import { ModelStateRow } from '../entities/model-state-row.js';
import { RetirementStateRow } from '../entities/retirement-state-row.js';
import { currentModel, currentRetirement, currentVersion } from '../rows/current-state.js';
import { onAccountOf } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { readRetirement } from './read-retirement.js';

/** Ends an attempt without success: the model is what it was before, and may be asked to retire again. */
export async function refuseRetirement(store: StoreCore, retirementId: string, reason: string): Promise<void> {
  const { modelId, model, requestedBy, commandId } = await readRetirement(store.database.manager, retirementId);
  await writeTransaction(store.database, onAccountOf(requestedBy), async (beginning) => {
    const locked = await beginning.lock({ model: [modelId], retirement: [retirementId] });
    const attempt = await currentRetirement(locked.reader, retirementId);
    if (attempt.status !== 'inProgress') return;
    const state = await currentModel(locked.reader, modelId);
    const champion = state.championVersionId ? await currentVersion(locked.reader, state.championVersionId) : null;
    const before = champion?.status === 'onHold' ? ('suspended' as const) : ('active' as const);
    const lifecycle = state.lifecycle === 'retiring' ? before : state.lifecycle;

    const writing = await locked.lockHead();
    const seq = writing.record({
      type: 'retirement.refused',
      target: { type: 'Retirement', id: retirementId },
      modelKey: model,
      before: { status: attempt.status, lifecycle: state.lifecycle },
      after: { status: 'refused', lifecycle },
      reason,
    });
    await writing.replace(RetirementStateRow, attempt, seq, { status: 'refused', reason });
    const pending = state.pendingCommandId === commandId ? { pendingCommand: null, pendingCommandId: null } : {};
    await writing.replace(ModelStateRow, state, seq, { lifecycle, ...pending });
  });
}
