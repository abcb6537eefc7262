import { approvalReminded } from '../../domain/notifications/approval-reminded.js';
import type { StoreCore } from '../core.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { tellPeople } from '../notifications/tell-people.js';
import { currentRequest } from '../rows/current-state.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { requestTarget } from './request-target.js';

/** Writes the reminder of an open request and tells people, once for each number (1, 2, ...). */
export async function remind(store: StoreCore, requestId: string, number: number): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const locked = await beginning.lock({ approval_request: [requestId] });
    const request = await locked.reader.findOneBy(ApprovalRequestRow, { id: requestId });
    if (!request || (await currentRequest(locked.reader, requestId)).status !== 'open') return;
    const earlier = await locked.reader.query<unknown[]>(
      `select seq from audit_event where target_type = 'ApprovalRequest' and target_id = $1
       and type = 'approval.reminded' and (envelope->'after'->>'number')::int = $2`,
      [requestId, number],
    );
    if (earlier.length > 0) return;
    const model = await locked.reader.findOneByOrFail(ModelRow, { id: request.modelId });
    const { versionId } = request;
    const version = versionId && (await locked.reader.findOneByOrFail(ModelVersionRow, { id: versionId }));
    const writing = await locked.lockHead();
    writing.record({
      type: 'approval.reminded',
      target: requestTarget(request),
      modelKey: model.key,
      after: { number, deadline: request.deadline },
      workflowId: request.workflowId,
    });
    const { requiredApprovals: required, deadline } = request;
    const subject = { requestId, model: model.key, version: version ? version.number : null, required, deadline };
    await tellPeople(writing, { modelId: model.id, ...approvalReminded(subject, number) });
  });
}
