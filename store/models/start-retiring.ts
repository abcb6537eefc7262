import { Failure } from '../../domain/failure/failure.js';
import { readVerdict } from '../approvals/read-verdict.js';
import type { StoreCore } from '../core.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { ModelStateRow } from '../entities/model-state-row.js';
import { currentModel } from '../rows/current-state.js';
import { onAccountOf } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { readRetirement } from './read-retirement.js';

/** The attempt was approved: from now on nothing of the model is deployed. Throws `DecisionInvalid` unless it really was. */
export async function startRetiring(store: StoreCore, retirementId: string): Promise<void> {
  const { modelId, model, attempt, requestedBy } = await readRetirement(store.database.manager, retirementId);
  await writeTransaction(store.database, onAccountOf(requestedBy), async (beginning) => {
    const locked = await beginning.lock({ model: [modelId], retirement: [retirementId] });
    const { reader } = locked;
    const state = await currentModel(reader, modelId);
    if (state.lifecycle === 'retiring' || state.lifecycle === 'retired') return;
    const request = await reader.findOneBy(ApprovalRequestRow, { modelId, round: attempt, kind: 'retirement' });
    const verdict = request && (await readVerdict(reader, store.verifier, request.id));
    if (verdict?.outcome !== 'approved') {
      throw new Failure('DecisionInvalid', `Attempt ${attempt} to retire ${model} was not approved.`, { retirementId });
    }
    const writing = await locked.lockHead();
    const seq = writing.record({
      type: 'model.retiring',
      target: { type: 'Model', id: modelId },
      modelKey: model,
      before: { lifecycle: state.lifecycle },
      after: { lifecycle: 'retiring', retirementId },
    });
    await writing.replace(ModelStateRow, state, seq, { lifecycle: 'retiring' });
  });
}
