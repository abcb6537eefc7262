import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { OutboxRow } from '../entities/outbox-row.js';
import type { Reader } from '../database/reader.js';
import { CommandRow } from '../entities/command-row.js';
import { insertFinding } from '../findings/open-finding.js';
import { endPendingCommand, pendingOn } from '../models/end-pending-command.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { parseWorkflowId } from './workflow-ids.js';

/**
 * A message that its workflow will never take: marked, with an audit event and a finding for the model. Once. A command in
 * it is given up, so that it neither blocks the next one nor is sent again for ever.
 */
export async function markRefused(store: StoreCore, id: string, reason: string): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const message = await beginning.reader.findOneByOrFail(OutboxRow, { id });
    const key = parseWorkflowId(message.workflowId)?.model;
    const model = key === undefined ? null : await beginning.reader.findOneBy(ModelRow, { key });
    const command = await commandOf(beginning.reader, message);
    const versionId = command?.versionId ?? null;
    const locked = await beginning.lock({
      model: model ? [model.id] : [],
      model_version: versionId ? [versionId] : [],
    });
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
    if (command?.modelId === model.id) {
      const ended = {
        modelId: model.id,
        commandId: command.id,
        failure: `Nothing can carry it out any more: ${reason}.`,
      };
      const on = await pendingOn(writing.reader, ended, versionId);
      if (on !== null) await endPendingCommand(writing, on, ended, versionId);
    }
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

async function commandOf(reader: Reader, { name, payload }: OutboxRow): Promise<CommandRow | null> {
  const [first] = (Array.isArray(payload['args']) ? payload['args'] : []) as { readonly commandId?: unknown }[];
  if (name !== 'command' || typeof first?.commandId !== 'string') return null;
  return reader.findOneBy(CommandRow, { id: first.commandId });
}
