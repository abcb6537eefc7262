import { nextStep, type NextStep, type RetryRules } from '../domain/notifications/next-step.js';
import type {
  ClaimedNotification,
  DeliveryResult,
  NotificationStore,
  Notifier,
} from '../domain/ports/notifications.js';

export interface NotifyDeps {
  readonly notifications: NotificationStore;
  readonly notify: Notifier;
  readonly retry: RetryRules;
  readonly reachFailPoint: (name: 'relay.beforeNotify' | 'relay.afterNotify') => Promise<void>;
}

/**
 * One attempt to tell people, and its record. Should the process end between the two, the notification is told again with
 * the same id.
 */
export async function notifyPeople(
  { notifications, notify, retry, reachFailPoint }: NotifyDeps,
  notification: ClaimedNotification,
): Promise<{ readonly results: readonly DeliveryResult[]; readonly next: NextStep }> {
  await reachFailPoint('relay.beforeNotify');
  const results = await notify(notification);
  await reachFailPoint('relay.afterNotify');
  const delivered = results.every((result) => result.delivered);
  const next = nextStep({ ...notification, delivered }, retry);
  await notifications.settle(notification, results, next);
  return { results, next };
}
