import { CloseCode, createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Client } from './create-client.js';
import { RequestError } from './errors/request-error.js';
import { UnauthenticatedError } from './errors/unauthenticated-error.js';
import { UnavailableError } from './errors/unavailable-error.js';

/**
 * Follows a subscription over `graphql-ws` until the consumer leaves the loop. A broken connection is made again with a fresh token;
 * what happened meanwhile is not repeated, so read the state once after connecting.
 * Throws `RequestError`, `UnauthenticatedError`, and `UnavailableError` when it gave up connecting.
 */
export async function* subscribe<T>(
  client: Client,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
): AsyncGenerator<T, void> {
  const socket = createSocketClient({
    url: `${client.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: async () => ({ authorization: `Bearer ${await client.token()}` }),
  });
  try {
    for await (const result of socket.iterate<T>({ query: document, variables: { ...variables } })) {
      if (result.errors?.[0]) throw new RequestError('InternalError', result.errors[0].message);
      if (result.data) yield result.data;
    }
  } catch (error) {
    throw toError(error, client.url);
  } finally {
    await socket.dispose();
  }
}

/** The library rejects with lists of GraphQL errors and with close events, which are no errors of JavaScript. */
function toError(reason: unknown, url: string): Error {
  if (reason instanceof RequestError) return reason;
  const [first] = Array.isArray(reason) ? (reason as { message: string; extensions?: { code?: string } }[]) : [];
  if (first) return new RequestError(first.extensions?.code ?? 'InternalError', first.message);
  if ((reason as { code?: unknown }).code === CloseCode.Forbidden) {
    return new UnauthenticatedError('The token was refused. Get a new one.');
  }
  return new UnavailableError(`The connection to ${url} is gone.`, { cause: reason });
}
