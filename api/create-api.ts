import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readInstallationState } from '../store/queries/installation-state.js';
import { ApiModule } from './api.module.js';
import type { ApiDependencies } from './api-dependencies.js';
import { Authenticator } from './auth/authenticator.service.js';
import { maskError } from './errors/mask-error.js';
import { refuseOtherSpellings } from './http/refuse-other-spellings.js';
import { limits } from './limits/limits.js';
import { RateLimiter } from './limits/rate-limiter.js';
import { requestTimeout } from './limits/request-timeout.js';
import { Loaders } from './loaders/loaders.js';
import { loadPortal } from './portal/load-portal.js';
import { servePortal } from './portal/serve-portal.js';
import { registerStateMetrics } from './metrics/register-state-metrics.js';
import { ChangeFeed } from './subscriptions/change-feed.js';
import { serveSubscriptions } from './subscriptions/serve-subscriptions.js';

export interface Api {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Number of subscriptions that are followed now. */
  followers(): number;
  /** Answers what is under way, closes subscriptions, then stops. The store stays open: its owner closes it. */
  close(): Promise<void>;
}

export interface ApiOptions {
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Milliseconds until a GraphQL request is given up; default 10,000. */
  readonly requestMs?: number;
  /** Where the web page was built to, to be served at `/`; default null, no page. */
  readonly portalFolder?: string | null;
}

/** Starts the GraphQL API. Port 0 takes a free one. Throws `EADDRINUSE` when the port is taken. */
export async function createApi(dependencies: ApiDependencies, options: ApiOptions): Promise<Api> {
  const { port, host = '127.0.0.1', requestMs = limits.requestMs, portalFolder = null } = options;
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(dependencies), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use(refuseOtherSpellings);
  app.use(requestTimeout(requestMs));
  if (portalFolder !== null) app.use(servePortal(loadPortal(portalFolder)));
  app.useBodyParser('json', { limit: limits.bodyBytes, type: isJsonCommand });
  const { metrics, store } = dependencies;
  registerStateMetrics(metrics, () => readInstallationState(store.database));
  await app.listen(port, host);
  const server = app.getHttpServer();
  // An upload may take long; GraphQL requests have their own, shorter limit.
  server.requestTimeout = 30 * 60_000;
  const report = (err: unknown, correlationId: string) =>
    dependencies.log.error({ err, correlationId }, 'a subscription failed');
  const closeSubscriptions = serveSubscriptions(server, {
    schema: app.get(GraphQLSchemaHost).schema,
    authenticator: app.get(Authenticator),
    limiter: app.get(RateLimiter),
    publicUrl: dependencies.settings.publicUrl,
    newLoaders: () => new Loaders(dependencies.store.database),
    mask: (error) => maskError(error.toJSON(), error, report),
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    followers: () => app.get(ChangeFeed).followers,
    close: async () => {
      await closeSubscriptions();
      await app.close();
    },
  };
}

/** Artifacts are streamed, whatever their type; only these addresses take JSON. */
function isJsonCommand(request: IncomingMessage): boolean {
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '');
  return isJson && /^\/(graphql|dev\/token|monitoring\/[^?]+)(\?|$)/.test(request.url ?? '');
}
