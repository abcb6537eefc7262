import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getOperationAST, GraphQLError, type GraphQLSchema, OperationTypeNode, parse, validate } from 'graphql';
import type { ExecutionArgs } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { v7 as uuid } from 'uuid';
import { WebSocketServer } from 'ws';
import type { Actor } from '../../domain/people/actor.js';
import type { Authenticator } from '../auth/authenticator.service.js';
import type { ApiContext } from '../context/api-context.js';
import { isOwnOrigin } from './is-own-origin.js';
import { requestError } from '../errors/request-error.js';
import { chargeOperation } from '../limits/charge-operation.js';
import { checkOperation } from '../limits/check-operation.js';
import type { RateLimiter } from '../limits/rate-limiter.js';
import { limits } from '../limits/limits.js';
import type { Loaders } from '../loaders/loaders.js';

interface SubscriptionDependencies {
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  readonly limiter: RateLimiter;
  /** Where browsers find the page; pages of other origins may not connect. */
  readonly publicUrl: string;
  readonly newLoaders: () => Loaders;
  /** What a client is told of an error. */
  readonly mask: (error: GraphQLError) => { message: string; extensions?: Record<string, unknown> };
}
/** Close code for more connections or subscriptions than are allowed. */
const tooMany = 4429;

type Session = Extra & { actor?: Actor; expiry?: NodeJS.Timeout } & Record<PropertyKey, unknown>;

/** Longest delay of a timer in Node; longer tokens are closed earlier, and the client connects again. */
const longestTimerMs = 2_147_483_647;

/**
 * Serves subscriptions (nothing else) over `graphql-ws` at `/graphql`. The token comes in `connectionParams.authorization`; a
 * connection is closed with 4403 without a valid one, and when it ends. Answers a function that closes all of them.
 */
export function serveSubscriptions(server: Server, dependencies: SubscriptionDependencies): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes });
  const { schema, authenticator, limiter, newLoaders, mask } = dependencies;
  const connectionsOf = new Map<string, number>();
  const closing = useServer<{ authorization?: unknown }, Session>(
    {
      async onConnect({ connectionParams, extra }) {
        const authorization = connectionParams?.authorization;
        const person = await authenticator.authenticate(
          typeof authorization === 'string' ? authorization : undefined,
          uuid(),
        );
        if (!person) return false;
        const { personId } = person.actor;
        const open = connectionsOf.get(personId) ?? 0;
        // The socket may have gone while we asked who it is: then nobody would ever count it out.
        if (extra.socket.readyState !== extra.socket.OPEN) return false;
        if (open >= limits.connectionsOfPerson) {
          extra.socket.close(tooMany, `A person may have ${limits.connectionsOfPerson} connections`);
          return false;
        }
        connectionsOf.set(personId, open + 1);
        extra.actor = person.actor;
        const left = Math.min(Math.max(person.expiresAt.getTime() - Date.now(), 0), longestTimerMs);
        extra.expiry = setTimeout(() => extra.socket.close(CloseCode.Forbidden, 'The token has expired'), left);
        return true;
      },
      onClose({ extra }) {
        clearTimeout(extra.expiry);
        if (!extra.actor) return;
        const { personId } = extra.actor;
        const left = (connectionsOf.get(personId) ?? 1) - 1;
        if (left > 0) connectionsOf.set(personId, left);
        else connectionsOf.delete(personId);
      },
      onSubscribe({ extra, subscriptions }, _id, { query, operationName, variables }) {
        if (Object.keys(subscriptions).length > limits.subscriptions) {
          extra.socket.close(tooMany, `A connection may have ${limits.subscriptions} subscriptions`);
          return [requestError('RateLimited')];
        }
        const actor = extra.actor ?? null;
        const caller = actor?.personId ?? 'nobody';
        const contextValue: ApiContext = { requestId: uuid(), actor, caller, loaders: newLoaders() };
        return operationOf(schema, limiter, { query, operationName, variables, contextValue });
      },
      onError: (_ctx, _id, _payload, errors) => errors.map(mask),
      onNext: (_ctx, _id, _payload, _args, { data, errors }) => ({ data, ...(errors && { errors: errors.map(mask) }) }),
    },
    sockets,
  );
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until it is a web socket nobody else listens: an error without a listener would end the process.
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?', 1)[0] !== '/graphql') return void socket.destroy();
    if (!isOwnOrigin(request, dependencies.publicUrl)) return refuse(socket, '403 Forbidden');
    if (sockets.clients.size >= limits.connections) return refuse(socket, '429 Too Many Requests');
    sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
  };
  server.on('upgrade', upgrade);
  return async () => {
    server.off('upgrade', upgrade);
    await closing.dispose();
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly contextValue: ApiContext;
}

function operationOf(
  schema: GraphQLSchema,
  limiter: RateLimiter,
  asked: Asked,
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(asked.query, { maxTokens: limits.tokens });
    const errors = validate(schema, document);
    if (errors.length > 0)
      return errors.slice(0, limits.errors).map(({ message }) => requestError('GraphqlValidationFailed', message));
    const operation = getOperationAST(document, asked.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [
        requestError('BadRequest', 'Only subscriptions come over this connection; send the rest by POST /graphql.'),
      ];
    }
    const variableValues = asked.variables ?? {};
    chargeOperation(limiter, asked.contextValue, checkOperation(schema, document, operation, variableValues));
    return { schema, document, operationName: asked.operationName, variableValues, contextValue: asked.contextValue };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.extensions['code'] ? error : requestError('GraphqlParseFailed', error.message)];
  }
}
