import type { NotificationStore } from '../../domain/ports/notifications.js';
import type { StoreCore } from '../core.js';
import { listen } from '../database/listen.js';
import { claimNotifications } from './claim-notifications.js';
import { giveUpNotification } from './give-up-notification.js';
import { settleNotification } from './settle-notification.js';

/** What people are to be told, on Postgres. */
export function createNotificationStore(store: StoreCore): NotificationStore {
  const { database } = store;
  return {
    claim: (owner, limit, leaseMs) => claimNotifications(database, owner, limit, leaseMs),
    settle: (notification, results, next) =>
      next.kind === 'giveUp'
        ? giveUpNotification(store, notification, results)
        : settleNotification(database, notification, results, next.kind === 'retry' ? next.inMs : null),
    onCommitted: (listener) => listen(database, 'outbox_committed', listener),
  };
}
