import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import type { Registry } from 'prom-client';
import type { InferDependencies } from '../infer/infer.js';
import type { ScoringLog } from '../serve/scoring-log.js';
import { errorAnswer } from './error-body.js';
import { addHealthRoutes } from './health-routes.js';
import { addInferRoutes } from './infer-routes.js';
import { addModelRoutes } from './model-routes.js';

export interface AppDependencies extends InferDependencies {
  readonly registry: Registry;
  readonly logger: ScoringLog;
}

/** The HTTP side of a scoring server: Open Inference Protocol v2 over REST, and Prometheus metrics. */
export function createApp(deps: AppDependencies): FastifyInstance {
  const app = Fastify({
    bodyLimit: deps.limits.maxBodyBytes,
    requestTimeout: deps.limits.requestTimeoutMs * 2,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
  });
  app.setErrorHandler((error, _request, reply) => {
    const { status, retryAfterSeconds, body } = errorAnswer(error);
    if (body.code === 'InternalError') deps.logger.error({ err: error }, 'A request failed.');
    if (retryAfterSeconds !== null) reply.header('retry-after', String(retryAfterSeconds));
    return reply.status(status).send(body);
  });
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send({ error: `There is no ${request.method} ${request.url} here; see /v2.`, code: 'NotFound' }),
  );
  addHealthRoutes(app, deps);
  addModelRoutes(app, deps);
  addInferRoutes(app, deps);
  return app;
}
