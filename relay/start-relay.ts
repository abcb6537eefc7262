import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { RelayMetrics } from './create-relay-metrics.js';
import { relayMessage, type RelayDeps } from './relay-message.js';
import { runLane } from './run-lane.js';

export interface RelayOptions extends RelayDeps {
  readonly log: Logger;
  readonly metrics: Pick<RelayMetrics, 'relayed'>;
}

/** At most so many calls to Temporal at a time. */
const limit = 20;
/** A claimed row is free again after this time, milliseconds, should this process die. Longer than any call. */
const leaseMs = 30_000;

/** Sends what transactions committed to workflows. Answers the function that stops it after the calls under way. */
export async function startRelay({ log, metrics, ...deps }: RelayOptions): Promise<() => Promise<void>> {
  const owner = randomUUID();
  const { outbox } = deps;
  return runLane(
    {
      name: 'the messages to workflows',
      limit,
      claim: (most) => outbox.claim(owner, most, leaseMs),
      carry: async (message) => metrics.relayed(await relayMessage(deps, message)),
      onCommitted: (listener) => outbox.onCommitted(listener),
    },
    log,
  );
}
