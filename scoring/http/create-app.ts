import type { FastifyInstance, FastifyReply } from 'fastify';
import Fastify from 'fastify';
import type { Registry } from 'prom-client';
import type { InferDependencies } from '../infer/infer.js';
import type { ScoringLog } from '../serve/scoring-log.js';
import { answerClientError } from './answer-client-error.js';
import { boundBodiesInFlight } from './bodies-in-flight.js';
import { errorAnswer, type ErrorBody } from './error-body.js';
import { showValue } from '../../domain/serving/show-value.js';
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
    // Slow headers and bodies are looked for this often, so that they end soon after their time.
    http: { headersTimeout: deps.limits.requestTimeoutMs, connectionsCheckingInterval: 1_000 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) => sendError(error, reply),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
  });
  app.server.maxConnections = deps.limits.maxConnections;
  boundBodiesInFlight(app, deps.limits.maxBodyBytes, deps.limits.maxBodiesBytes);
  app.setErrorHandler((error, _request, reply) => {
    const { code } = sendError(error, reply);
    if (code === 'InternalError') deps.logger.error({ err: error }, 'A request failed.');
  });
  app.setNotFoundHandler(({ method, url }, reply) => {
    const error = `There is no ${method} ${showValue(url)} here; see /v2.`;
    return reply.status(404).send({ error, code: 'NotFound' });
  });
  addHealthRoutes(app, deps);
  addModelRoutes(app, deps);
  addInferRoutes(app, deps);
  return app;
}

function sendError(error: unknown, reply: FastifyReply): ErrorBody {
  const { status, retryAfterSeconds, body } = errorAnswer(error);
  if (retryAfterSeconds !== null) reply.header('retry-after', String(retryAfterSeconds));
  void reply.status(status).send(body);
  return body;
}
