import type { ClaimedNotification, DeliveryResult } from '../../domain/ports/notifications.js';
import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { NotificationDeliveryRow } from '../entities/notification-delivery-row.js';
import { NotificationRow } from '../entities/notification-row.js';
import { OutboxRow } from '../entities/outbox-row.js';
import { writeFinding } from '../findings/open-finding.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { deliveriesOf } from './deliveries-of.js';

/**
 * A notification that nobody took in time: marked, with an audit event and one finding for each model and day. Nobody is
 * told of that finding, or a dead receiver would make news for itself.
 */
export async function giveUpNotification(
  store: StoreCore,
  notification: ClaimedNotification,
  results: readonly DeliveryResult[],
): Promise<void> {
  const { id, kind, attempt, payload } = notification;
  const reason = results.find((result) => !result.delivered)?.error ?? 'it did not arrive';
  await writeTransaction(store.database, system, async (beginning) => {
    const { modelId } = await beginning.reader.findOneByOrFail(NotificationRow, { id });
    const locked = await beginning.lock({ model: [modelId] });
    const message = await locked.reader.findOneByOrFail(OutboxRow, { eventId: id });
    if (message.refusedAt !== null || message.sentAt !== null) return;
    const model = await locked.reader.findOneByOrFail(ModelRow, { id: modelId });
    const writing = await locked.lockHead();
    writing.record({
      type: 'notification.givenUp',
      target: { type: 'Notification', id },
      modelKey: model.key,
      after: { kind, attempts: attempt, summary: payload.summary },
      reason,
    });
    for (const row of await deliveriesOf(writing.reader, notification, results, true)) {
      await writing.insert(NotificationDeliveryRow, row);
    }
    const ended = { refusedAt: writing.now, lastError: reason.slice(0, 2000), leaseOwner: null, leaseUntil: null };
    await writing.update(OutboxRow, { eventId: id }, ended);
    const day = writing.now.toISOString().slice(0, 10);
    await writeFinding(writing, {
      modelId,
      versionId: null,
      cause: `notifications/${day}`,
      severity: 'low',
      title: `Notifications did not arrive on ${day}`,
      reason: `After ${attempt} attempts nobody took "${payload.summary}": ${reason}`,
    });
  });
}
