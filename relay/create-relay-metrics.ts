import { Counter, type Registry } from 'prom-client';
import type { NotificationSink } from '../domain/ports/notifications.js';

export interface RelayMetrics {
  relayed(outcome: 'sent' | 'refused' | 'waits'): void;
  repaired(kind: string): void;
  notified(sink: NotificationSink, outcome: 'delivered' | 'failed' | 'givenUp'): void;
}

/** Counts what the relay sent and told, and what the reconciler repaired. */
export function createRelayMetrics(registry: Registry): RelayMetrics {
  const messages = new Counter({
    name: 'tenure_relay_messages_total',
    help: 'Messages to workflows by what became of them: sent, refused, or waiting to be tried again.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const repairs = new Counter({
    name: 'tenure_reconciler_repairs_total',
    help: 'Differences between rows and workflows that were repaired, by kind.',
    labelNames: ['kind'],
    registers: [registry],
  });
  const told = new Counter({
    name: 'tenure_notification_attempts_total',
    help: 'Attempts to tell people, by way and by what became of them.',
    labelNames: ['sink', 'outcome'],
    registers: [registry],
  });
  return {
    relayed: (outcome) => messages.inc({ outcome }),
    repaired: (kind) => repairs.inc({ kind }),
    notified: (sink, outcome) => told.inc({ sink, outcome }),
  };
}
