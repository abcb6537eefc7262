import { createClient, type Client } from 'graphql-ws';
import { words } from '../format/words.js';
import type { Operation } from '../graph/operation.js';
import {
  alertChangedSubscription,
  approvalRequestedSubscription,
  modelChangedSubscription,
} from '../graph/operations/live.js';
import type { TokenSource } from '../session/token-source.js';
import type { LiveEvent, LiveStatus } from './live-event.js';

/** What the page hears from the server without asking. */
export interface Live {
  readonly status: () => LiveStatus;
  /** Calls `listener` with every event, and answers a function that ends that. */
  readonly onEvent: (listener: (event: LiveEvent) => void) => () => void;
  readonly onStatus: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Pauses before a connection is tried again: at once, then ever longer, never more than this. */
const longestPauseMs = 8000;
/** After connecting, subscriptions begin soon, on a busy server later; what happened before is read again then. */
const settleMs = [400, 5000];

/** Follows every change in scope over one socket, and keeps trying when it breaks. */
export function createLive(url: string, tokens: TokenSource): Live {
  const listeners = new Set<(event: LiveEvent) => void>();
  const statusListeners = new Set<() => void>();
  let status: LiveStatus = 'reconnecting';
  let closed = false;
  const tell = (event: LiveEvent): void => listeners.forEach((listener) => listener(event));
  const become = (next: LiveStatus): void => {
    if (closed || status === next) return;
    status = next;
    statusListeners.forEach((listener) => listener());
  };
  const client = createClient({
    url,
    lazy: false,
    keepAlive: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) => pause(Math.min(longestPauseMs, 500 * 2 ** Math.min(retries, 5))),
    connectionParams: async () => ({ authorization: `Bearer ${await tokens.token()}` }),
    onNonLazyError: () => undefined,
    on: {
      connected: () => {
        become('live');
        for (const ms of settleMs) setTimeout(() => tell({ kind: 'resync' }), ms);
      },
      closed: () => become('reconnecting'),
    },
  });
  follow(
    client,
    () => closed,
    modelChangedSubscription,
    ({ modelChanged: { model } }) => tell({ kind: 'model', model: model.key }),
  );
  follow(
    client,
    () => closed,
    approvalRequestedSubscription,
    ({ approvalRequested: { id, subject, version } }) =>
      tell({
        kind: 'approval',
        model: subject.key,
        id,
        what: version ? `version ${version.number}` : 'its retirement',
      }),
  );
  follow(
    client,
    () => closed,
    alertChangedSubscription,
    ({ alertChanged: { id, kind, column, state, model } }) =>
      tell({ kind: 'alert', model: model.key, id, what: words(column ?? kind), fires: state === 'FIRING' }),
  );
  return {
    status: () => status,
    onEvent: (listener) => add(listeners, listener),
    onStatus: (listener) => add(statusListeners, listener),
    close: () => {
      closed = true;
      void client.dispose();
    },
  };
}

/** Subscribes, and again when the server ends it. */
function follow<Data>(
  client: Client,
  isOver: () => boolean,
  operation: Operation<Data, Record<string, never>>,
  next: (data: Data) => void,
): void {
  const again = (): void => {
    void pause(1000).then(() => !isOver() && follow(client, isOver, operation, next));
  };
  client.subscribe<Data>(
    { query: operation.text },
    { next: ({ data }) => data && next(data), error: again, complete: again },
  );
}

function add<T>(set: Set<T>, one: T): () => void {
  set.add(one);
  return () => set.delete(one);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
