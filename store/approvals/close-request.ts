import { databaseNow } from '../database/database-now.js';
import type { StoreCore } from '../core.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { ApprovalRequestStateRow } from '../entities/approval-request-state-row.js';
import { ModelRow } from '../entities/model-row.js';
import { currentRequest } from '../rows/current-state.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { requestTarget } from './request-target.js';

/** Why an open request closes without a decision. */
export type Closing =
  /** Only once its deadline is past, by the database's clock. */
  { readonly status: 'expired' } | { readonly status: 'withdrawn'; readonly reason: string };

/** Closes a request that is open; one that is closed, or whose deadline is to come, stays as it is. */
export async function closeRequest(store: StoreCore, requestId: string, closing: Closing): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const locked = await beginning.lock({ approval_request: [requestId] });
    const request = await locked.reader.findOneBy(ApprovalRequestRow, { id: requestId });
    if (!request) return;
    const state = await currentRequest(locked.reader, requestId);
    if (state.status !== 'open') return;
    const deadlinePassed = request.deadline !== null && request.deadline <= (await databaseNow(locked.reader));
    if (closing.status === 'expired' && !deadlinePassed) return;
    const model = await locked.reader.findOneByOrFail(ModelRow, { id: request.modelId });
    const writing = await locked.lockHead();
    const seq = writing.record({
      type: 'approval.closed',
      target: requestTarget(request),
      modelKey: model.key,
      before: { status: state.status },
      after: { status: closing.status },
      reason: closing.status === 'expired' ? 'The deadline passed without a quorum.' : closing.reason,
      workflowId: request.workflowId,
    });
    const { status } = closing;
    await writing.replace(ApprovalRequestStateRow, state, seq, { status, closedAt: writing.now });
  });
}
