import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { RelayMetrics } from './create-relay-metrics.js';
import { notifyPeople, type NotifyDeps } from './notify-people.js';
import { runLane } from './run-lane.js';

export interface NotifyingOptions extends NotifyDeps {
  readonly log: Logger;
  readonly metrics: Pick<RelayMetrics, 'notified'>;
}

/** At most so many are told at a time. */
const limit = 4;
/** A claimed row is free again after this time, milliseconds, should this process die. Longer than any attempt. */
const leaseMs = 30_000;

/**
 * Tells people what transactions committed, apart from the messages to workflows: a receiver that does not answer keeps no
 * workflow waiting. Answers the function that stops it after the attempts under way.
 */
export async function startNotifying({ log, metrics, ...deps }: NotifyingOptions): Promise<() => Promise<void>> {
  const owner = randomUUID();
  const { notifications } = deps;
  return runLane(
    {
      name: 'the notifications',
      limit,
      claim: (most) => notifications.claim(owner, most, leaseMs),
      async carry(notification) {
        const { results, next } = await notifyPeople(deps, notification);
        for (const { sink, delivered, error } of results) {
          metrics.notified(sink, delivered ? 'delivered' : next.kind === 'giveUp' ? 'givenUp' : 'failed');
          if (!delivered)
            log.warn({ notification: notification.id, sink, error, next }, 'a notification did not arrive');
        }
      },
      onCommitted: (listener) => notifications.onCommitted(listener),
    },
    log,
  );
}
