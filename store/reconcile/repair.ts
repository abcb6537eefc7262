import type { Discrepancy } from '../../domain/ports/outbox-store.js';
import type { StoreCore } from '../core.js';
import type { Reader } from '../database/reader.js';
import { ApprovalDecisionRow } from '../entities/approval-decision-row.js';
import { CommandRow } from '../entities/command-row.js';
import { newId } from '../ids/new-id.js';
import { send } from '../outbox/send.js';
import { startMessageOf } from '../outbox/start-message-of.js';
import type { NewMessage } from '../outbox/start-messages.js';
import { tellCommand, tellDecision } from '../outbox/update-messages.js';
import { parseWorkflowId } from '../outbox/workflow-ids.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';

/**
 * Writes the message of a discrepancy again, with an audit event. While such a message is still to be sent nothing is
 * written; workflows know what they have handled, so a message too many does no harm.
 */
export async function repair(store: StoreCore, discrepancy: Discrepancy): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const locked = await beginning.lock({});
    const writing = await locked.lockHead();
    const message = await messageFor(writing.reader, discrepancy);
    if (message && (await isOnItsWay(writing.reader, message))) return;
    const { kind, workflowId, targetId } = discrepancy;
    writing.record({
      type: 'reconciler.repaired',
      target: { type: 'Workflow', id: workflowId },
      modelKey: parseWorkflowId(workflowId)?.model ?? null,
      after: { kind, targetId, sent: message && { kind: message.kind, name: message.name } },
      reason: discrepancy.message,
      workflowId,
    });
    // A new event id: the old row may still be there, and Temporal forgets a message only with its run.
    if (message) await send(writing, { ...message, eventId: newId() });
  });
}

async function messageFor(reader: Reader, { kind, workflowId, targetId }: Discrepancy): Promise<NewMessage | null> {
  switch (kind) {
    case 'commandWithoutReaction': {
      const command = await reader.findOneByOrFail(CommandRow, { id: targetId });
      return tellCommand(workflowId, targetId, command.command);
    }
    case 'decisionWithoutReaction': {
      const decision = await reader.findOneByOrFail(ApprovalDecisionRow, { id: targetId });
      return tellDecision(workflowId, targetId, decision.requestId);
    }
    case 'closedRequestStillWaiting':
    case 'rowWithoutWorkflow':
      return startMessageOf(reader, workflowId);
    case 'workflowWithoutRow':
      return null;
  }
}

async function isOnItsWay(reader: Reader, { workflowId, kind, name, payload }: NewMessage): Promise<boolean> {
  const rows = await reader.query<unknown[]>(
    `select id from outbox where workflow_id = $1 and kind = $2 and name = $3 and payload->'args' = $4::jsonb->'args'
     and sent_at is null and refused_at is null`,
    [workflowId, kind, name, JSON.stringify(payload)],
  );
  return rows.length > 0;
}
