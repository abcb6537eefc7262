import type { ClaimedNotification, DeliveryResult } from '../../domain/ports/notifications.js';
import type { Database } from '../database/open-database.js';
import { NotificationDeliveryRow } from '../entities/notification-delivery-row.js';
import { retryTransient } from '../transaction/retry-transient.js';
import { deliveriesOf } from './deliveries-of.js';

/** Writes what became of an attempt; then it is over (`retryInMs` null), or due again after a while. */
export async function settleNotification(
  database: Database,
  notification: ClaimedNotification,
  results: readonly DeliveryResult[],
  retryInMs: number | null,
): Promise<void> {
  const error = results.find((result) => !result.delivered)?.error ?? null;
  await retryTransient(() =>
    database.transaction(async (manager) => {
      const rows = await deliveriesOf(manager, notification, results, false);
      await manager.insert(NotificationDeliveryRow, rows);
      await manager.query(
        `update outbox set lease_owner = null, lease_until = null, last_error = $2,
           sent_at = case when $3::float8 is null then clock_timestamp() end,
           available_at = clock_timestamp() + coalesce($3::float8, 0) * interval '1 millisecond'
         where event_id = $1 and sent_at is null and refused_at is null`,
        [notification.id, error?.slice(0, 2000) ?? null, retryInMs],
      );
    }),
  );
}
