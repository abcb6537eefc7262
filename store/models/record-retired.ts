import { nextState } from '../../domain/lifecycle/next-state.js';
import { Failure } from '../../domain/failure/failure.js';
import type { StoreCore } from '../core.js';
import { ModelStateRow } from '../entities/model-state-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { RetirementStateRow } from '../entities/retirement-state-row.js';
import { currentModel, currentRetirement, currentVersion } from '../rows/current-state.js';
import { onAccountOf } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import type { Writing } from '../transaction/writing.js';
import { moveVersion } from '../versions/move-version.js';
import { readRetirement } from './read-retirement.js';

/** The end: the model and every version of it are retired. Throws `PolicyViolation` unless the model is retiring. */
export async function recordRetired(store: StoreCore, retirementId: string): Promise<void> {
  const { modelId, model, requestedBy } = await readRetirement(store.database.manager, retirementId);
  await writeTransaction(store.database, onAccountOf(requestedBy), async (beginning) => {
    const versions = await beginning.reader.findBy(ModelVersionRow, { modelId });
    const locked = await beginning.lock({
      model: [modelId],
      model_version: versions.map((version) => version.id),
      retirement: [retirementId],
    });
    const attempt = await currentRetirement(locked.reader, retirementId);
    if (attempt.status !== 'inProgress') return;
    const state = await currentModel(locked.reader, modelId);
    if (state.lifecycle !== 'retiring') {
      throw new Failure('PolicyViolation', `The model ${model} is ${state.lifecycle}, not retiring.`, { retirementId });
    }
    const writing = await locked.lockHead();
    const seq = writing.record({
      type: 'retirement.done',
      target: { type: 'Retirement', id: retirementId },
      modelKey: model,
      before: { status: attempt.status, lifecycle: state.lifecycle },
      after: { status: 'done', lifecycle: 'retired' },
    });
    await writing.replace(RetirementStateRow, attempt, seq, { status: 'done' });
    await writing.replace(ModelStateRow, state, seq, {
      lifecycle: 'retired',
      championVersionId: null,
      pendingCommand: null,
      pendingCommandId: null,
    });
    for (const version of versions) await retireWithModel(writing, version, model, retirementId);
  });
}

async function retireWithModel(writing: Writing, version: ModelVersionRow, model: string, causeId: string) {
  const state = await currentVersion(writing.reader, version.id);
  if (nextState(state.stage, state.status, 'modelRetired') === null) return;
  await moveVersion(writing, state, { on: 'modelRetired', causeId, reason: null, model, number: version.number });
}
