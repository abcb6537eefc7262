import { Failure } from '../../domain/failure/failure.js';
import type { OpenedApproval } from '../../domain/ports/approval-store.js';
import type { StoreCore } from '../core.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { RetirementRow } from '../entities/retirement-row.js';
import { newId } from '../ids/new-id.js';
import { retirementWorkflowId } from '../outbox/workflow-ids.js';
import { currentRetirement } from '../rows/current-state.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { buildRetirementPackage } from './build-retirement-package.js';
import { gatherModel } from './gather-package.js';
import { insertRequest } from './insert-request.js';
import { toOpened } from './to-opened.js';

/** Opens the request of one attempt to retire a model, once. Throws `PolicyViolation` when the attempt is over. */
export async function openRetirementApproval(
  store: StoreCore,
  modelId: string,
  attempt: number,
): Promise<OpenedApproval> {
  const request = await writeTransaction(store.database, system, async (beginning) => {
    const row = await beginning.reader.findOneByOrFail(RetirementRow, { modelId, attempt });
    const locked = await beginning.lock({ model: [modelId], retirement: [row.id] });
    const opened = await locked.reader.findOneBy(ApprovalRequestRow, { modelId, round: attempt, kind: 'retirement' });
    if (opened) return opened;
    if ((await currentRetirement(locked.reader, row.id)).status !== 'inProgress') {
      throw new Failure('PolicyViolation', `Attempt ${attempt} to retire the model is over.`, { modelId, attempt });
    }
    const gathered = await gatherModel(locked.reader, modelId, null);
    const writing = await locked.lockHead();
    const named = { requestId: newId(), openedAt: writing.now };
    return insertRequest(writing, store.signer, {
      shown: await buildRetirementPackage(writing.reader, row, named),
      rules: gathered.document.approvals.retirement,
      workflowId: retirementWorkflowId(gathered.model.key, attempt),
    });
  });
  return toOpened(store, request);
}
