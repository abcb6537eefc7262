import type { OutboxMessage, OutboxStore } from '../domain/ports/outbox-store.js';
import type { Sender, Sent } from './create-sender.js';

export interface RelayDeps {
  readonly outbox: OutboxStore;
  readonly send: Sender;
  readonly reachFailPoint: (name: 'relay.afterClaim' | 'relay.afterSend' | 'relay.afterMark') => Promise<void>;
}

/** The first and the longest time until a message that could not be sent is tried again, milliseconds. */
const firstRetryMs = 250;
const longestRetryMs = 5_000;

/** Sends one claimed message and marks its row. Never throws for what Temporal says: the row then tells why it waits. */
export async function relayMessage(deps: RelayDeps, message: OutboxMessage): Promise<'sent' | 'refused' | 'waits'> {
  const { outbox } = deps;
  try {
    await deps.reachFailPoint('relay.afterClaim');
    const told = await sendOrStart(deps, message);
    // Ended from outside: the reconciler starts it again, and what was accepted must not be lost until then.
    if (told.kind === 'over' && (await outbox.needs(message.workflowId)))
      throw new Error('its workflow was ended too early');
    const refusal = refusalOf(told);
    await deps.reachFailPoint('relay.afterSend');
    if (refusal === null) await outbox.markSent(message.id);
    else await outbox.markRefused(message.id, refusal);
    await deps.reachFailPoint('relay.afterMark');
    return refusal === null ? 'sent' : 'refused';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await outbox.release(message.id, reason, retryInMs(message.attempts));
    return 'waits';
  }
}

/** A workflow that is not there is started from its row first: a lost start must not lose what was said afterwards. */
async function sendOrStart({ outbox, send }: RelayDeps, message: OutboxMessage): Promise<Sent> {
  const first = await send(message);
  if (first.kind !== 'notFound') return first;
  const start = await outbox.startMessage(message.workflowId);
  if (start === null) return first;
  await send(start);
  return send(message);
}

function refusalOf(sent: Sent): string | null {
  switch (sent.kind) {
    case 'sent':
      return null;
    case 'over':
      return 'the workflow is over';
    case 'notFound':
      return 'there is no such workflow, and no row to start it from';
    case 'refused':
      return sent.reason;
  }
}

function retryInMs(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts, 10));
}
