import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { OutboxRow } from '../entities/outbox-row.js';
import { insertFinding } from '../findings/open-finding.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { parseWorkflowId } from './workflow-ids.js';

/** A message that its workflow will never take: marked, with an audit event and a finding for the model. Once. */
export async function markRefused(store: StoreCore, id: string, reason: string): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const message = await beginning.reader.findOneByOrFail(OutboxRow, { id });
    const key = parseWorkflowId(message.workflowId)?.model;
    const model = key === undefined ? null : await beginning.reader.findOneBy(ModelRow, { key });
    const locked = await beginning.lock({ model: model ? [model.id] : [] });
    if ((await locked.reader.findOneByOrFail(OutboxRow, { id })).refusedAt !== null) return;
    const writing = await locked.lockHead();
    const { eventId, workflowId, name } = message;
    writing.record({
      type: 'outbox.refused',
      target: { type: 'OutboxMessage', id: eventId },
      modelKey: model?.key ?? null,
      after: { workflowId, kind: message.kind, name },
      reason,
      workflowId,
    });
    await writing.update(
      OutboxRow,
      { id },
      { refusedAt: writing.now, lastError: reason, leaseOwner: null, leaseUntil: null },
    );
    if (!model) return;
    await insertFinding(writing, {
      modelId: model.id,
      versionId: null,
      cause: `outbox/${eventId}`,
      severity: 'medium',
      title: `The message ${name} to ${workflowId} was refused`,
      reason,
    });
  });
}
