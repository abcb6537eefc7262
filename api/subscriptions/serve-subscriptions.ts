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
import { requestError } from '../errors/request-error.js';
import { checkOperation } from '../limits/check-operation.js';
import { isOwnOrigin } from '../http/is-own-origin.js';
import { limits } from '../limits/limits.js';
import type { Loaders } from '../loaders/loaders.js';

interface SubscriptionDependencies {
  /** Where people reach the API, if that was told; its page may connect. */
  readonly publicUrl: string;
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  readonly newLoaders: () => Loaders;
  /** What a client is told of an error. */
  readonly mask: (error: GraphQLError) => { message: string; extensions?: Record<string, unknown> };
}
type Session = Extra & { actor?: Actor; expiry?: NodeJS.Timeout } & Record<PropertyKey, unknown>;

/** Longest delay of a timer in Node; longer tokens are closed earlier, and the client connects again. */
const longestTimerMs = 2_147_483_647;

/**
 * Serves subscriptions (nothing else) over `graphql-ws` at `/graphql`. The token comes in `connectionParams.authorization`; a
 * connection is closed with 4403 without a valid one, and when it ends. Answers a function that closes all of them.
 */
export function serveSubscriptions(server: Server, dependencies: SubscriptionDependencies): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes });
  const { schema, authenticator, newLoaders, mask } = dependencies;
  const closing = useServer<{ authorization?: unknown }, Session>(
    {
      async onConnect({ connectionParams, extra }) {
        const authorization = connectionParams?.authorization;
        const person = await authenticator.authenticate(
          typeof authorization === 'string' ? authorization : undefined,
          uuid(),
        );
        if (!person) return false;
        extra.actor = person.actor;
        const left = Math.min(Math.max(person.expiresAt.getTime() - Date.now(), 0), longestTimerMs);
        extra.expiry = setTimeout(() => extra.socket.close(CloseCode.Forbidden, 'The token has expired'), left);
        return true;
      },
      onClose({ extra }) {
        clearTimeout(extra.expiry);
      },
      onSubscribe({ extra, subscriptions }, _id, { query, operationName, variables }) {
        if (Object.keys(subscriptions).length > limits.subscriptions) {
          extra.socket.close(
            CloseCode.TooManyInitialisationRequests,
            `More than ${limits.subscriptions} subscriptions`,
          );
          return [];
        }
        const contextValue: ApiContext = { requestId: uuid(), actor: extra.actor ?? null, loaders: newLoaders() };
        return operationOf(schema, { query, operationName, variables, contextValue });
      },
      onError: (_ctx, _id, _payload, errors) => errors.map(mask),
      onNext: (_ctx, _id, _payload, _args, { data, errors }) => ({ data, ...(errors && { errors: errors.map(mask) }) }),
    },
    sockets,
  );
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/graphql') return void socket.destroy();
    // Browsers let any page open a socket and say from where: only our own page may.
    if (!isOwnOrigin(request.headers, dependencies.publicUrl)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
  };
  server.on('upgrade', upgrade);
  return async () => {
    server.off('upgrade', upgrade);
    await closing.dispose();
  };
}

interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly contextValue: ApiContext;
}

function operationOf(schema: GraphQLSchema, asked: Asked): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(asked.query, { maxTokens: limits.tokens });
    const errors = validate(schema, document);
    if (errors.length > 0) return errors.map(({ message }) => requestError('GraphqlValidationFailed', message));
    const operation = getOperationAST(document, asked.operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [
        requestError('BadRequest', 'Only subscriptions come over this connection; send the rest by POST /graphql.'),
      ];
    }
    const variableValues = asked.variables ?? {};
    checkOperation(schema, document, operation, variableValues);
    return { schema, document, operationName: asked.operationName, variableValues, contextValue: asked.contextValue };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.extensions['code'] ? error : requestError('GraphqlParseFailed', error.message)];
  }
}
