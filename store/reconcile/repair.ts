import type { Discrepancy } from '../../domain/ports/outbox-store.js';
import type { StoreCore } from '../core.js';
import type { Reader } from '../database/reader.js';
import { ApprovalDecisionRow } from '../entities/approval-decision-row.js';
import { CommandRow } from '../entities/command-row.js';
import { ModelRow } from '../entities/model-row.js';
import { insertFinding, type NewFinding } from '../findings/open-finding.js';
import { newId } from '../ids/new-id.js';
import { send } from '../outbox/send.js';
import { startMessageOf } from '../outbox/start-message-of.js';
import type { NewMessage } from '../outbox/start-messages.js';
import { tellCommand, tellDecision } from '../outbox/update-messages.js';
import { parseWorkflowId } from '../outbox/workflow-ids.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import type { Writing } from '../transaction/writing.js';

/**
 * Writes the message of a discrepancy again, with an audit event. While such a message is still to be sent nothing is
 * written; workflows know what they have handled, so a message too many does no harm.
 */
export async function repair(store: StoreCore, discrepancy: Discrepancy): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const { kind, workflowId, targetId } = discrepancy;
    const key = parseWorkflowId(workflowId)?.model ?? null;
    const model = key === null ? null : await beginning.reader.findOneBy(ModelRow, { key });
    const locked = await beginning.lock({ model: model ? [model.id] : [] });
    const writing = await locked.lockHead();
    const message = await messageFor(writing.reader, discrepancy);
    if (message && (await isOnItsWay(writing.reader, message))) return;
    writing.record({
      type: 'reconciler.repaired',
      target: { type: 'Workflow', id: workflowId },
      modelKey: key,
      after: { kind, targetId, sent: message && { kind: message.kind, name: message.name } },
      reason: discrepancy.message,
      workflowId,
    });
    // A new event id: the old row may still be there, and Temporal forgets a message only with its run.
    if (message) await send(writing, { ...message, eventId: newId() });
    if (kind === 'workflowEndedEarly' && model)
      await insertFinding(writing, endedEarly(model.id, discrepancy, writing));
  });
}

/** Somebody has to know why: the product never ends such a workflow by itself. */
function endedEarly(modelId: string, { workflowId, message }: Discrepancy, { now }: Writing): NewFinding {
  return {
    modelId,
    versionId: null,
    cause: `ended/${workflowId}/${now.toISOString()}`,
    severity: 'medium',
    title: `The workflow ${workflowId} was ended from outside`,
    reason: `${message.charAt(0).toUpperCase()}${message.slice(1)}. Find out who ended it, in Temporal's history.`,
  };
}

function startAgain(message: NewMessage | null): NewMessage | null {
  return message && { ...message, payload: { ...message.payload, again: true } };
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
    case 'workflowEndedEarly':
      return startAgain(await startMessageOf(reader, workflowId));
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
