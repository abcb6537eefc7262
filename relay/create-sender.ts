import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { OutboxMessage } from '../domain/ports/outbox-store.js';
import { taskQueues } from '../workflows/messages.js';
import { toSearchAttributes } from './to-search-attributes.js';

/** What became of a message. `notFound`: no such workflow was ever started; `over`: it ended, and hears nothing any more. */
export type Sent =
  { readonly kind: 'sent' | 'notFound' | 'over' } | { readonly kind: 'refused'; readonly reason: string };

/** The part of a message that is sent. */
export type Sendable = Pick<OutboxMessage, 'eventId' | 'workflowId' | 'kind' | 'name' | 'payload'>;

/** Sends one message to Temporal. Throws where Temporal could not be asked or did not answer in time. */
export type Sender = (message: Sendable) => Promise<Sent>;

/** Each call ends after this time; the message is sent again later, and Temporal knows its id. */
const deadlineMs = 5_000;

/** Sends starts, updates and signals so that sending one twice does what sending it once does. */
export function createSender(client: Client): Sender {
  return (message) =>
    client.withDeadline(Date.now() + deadlineMs, async () => {
      try {
        await sendOnce(client, message);
        return { kind: 'sent' };
      } catch (error) {
        return explain(client, message, error);
      }
    });
}

async function sendOnce(client: Client, { workflowId, kind, name, payload, eventId }: Sendable): Promise<void> {
  const args = (Array.isArray(payload['args']) ? payload['args'] : []) as [unknown, ...unknown[]];
  const handle = client.workflow.getHandle(workflowId);
  switch (kind) {
    case 'start':
      await client.workflow.start(name, {
        workflowId,
        args,
        taskQueue: taskQueues.lifecycle,
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: payload['again'] === true ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
        typedSearchAttributes: toSearchAttributes(payload['searchAttributes']),
        ...(typeof payload['summary'] === 'string' ? { staticSummary: payload['summary'] } : {}),
      });
      return;
    case 'update': {
      const update = await handle.startUpdate(name, { args, updateId: eventId, waitForStage: 'ACCEPTED' });
      // Handlers only remember the message, so that the answer is here with the acceptance; it says whether one refused it.
      await update.result();
      return;
    }
    case 'signal':
      await handle.signal(name, ...args);
  }
}

async function explain(client: Client, { workflowId }: Sendable, error: unknown): Promise<Sent> {
  if (error instanceof WorkflowExecutionAlreadyStartedError) return { kind: 'sent' };
  if (error instanceof WorkflowUpdateFailedError)
    return { kind: 'refused', reason: error.cause?.message ?? error.message };
  if (!(error instanceof WorkflowNotFoundError)) throw error;
  const found = await client.workflow
    .getHandle(workflowId)
    .describe()
    .catch((cause: unknown) => {
      if (cause instanceof WorkflowNotFoundError) return null;
      throw cause;
    });
  if (found === null) return { kind: 'notFound' };
  if (found.status.name === 'RUNNING') throw error;
  return { kind: 'over' };
}
