import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Request } from 'express';
import { v7 as uuid } from 'uuid';
import type { ApiDependencies } from './api-dependencies.js';
import type { Authenticator } from './auth/authenticator.service.js';
import type { ApiContext } from './context/api-context.js';
import { isDatabaseAway } from '../store/index.js';
import { maskError } from './errors/mask-error.js';
import { requestError } from './errors/request-error.js';
import { limits } from './limits/limits.js';
import type { RateLimiter } from './limits/rate-limiter.js';
import { limitsPlugin } from './limits/limits.plugin.js';
import { Loaders } from './loaders/loaders.js';
import { statusPlugin } from './errors/status.plugin.js';
import { metricsPlugin } from './metrics/metrics.plugin.js';
import { schemaOptions } from './schema-options.js';

/** How Apollo serves the schema: no page of its own, no batching, no schema details in production, every error masked. */
export function graphqlOptions(
  dependencies: ApiDependencies,
  authenticator: Authenticator,
  limiter: RateLimiter,
): ApolloDriverConfig {
  const production = dependencies.settings.mode === 'production';
  return {
    path: '/graphql',
    ...schemaOptions,
    autoSchemaFile: true,
    graphiql: false,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    executionOptions: { maxCoercionErrors: limits.errors },
    autoTransformHttpErrors: false,
    // 401 and 403 stay what they are: a proxy or a client reads the status first.
    preserveHttpStatusForExecutionErrors: false,
    parseOptions: { maxTokens: limits.tokens },
    plugins: [limitsPlugin(limiter), statusPlugin, metricsPlugin(dependencies.metrics)],
    formatError: (formatted, error) =>
      maskError(formatted, error, (cause, correlationId) =>
        dependencies.log.error({ err: cause, correlationId }, 'a GraphQL request failed'),
      ),
    context: async ({ req }: { req: Request }): Promise<ApiContext> => {
      const requestId = uuid();
      const person = await authenticator.authenticate(req.headers.authorization, requestId).catch((error: unknown) => {
        // Apollo answers 500 for whatever fails before the document runs, unless the error brings its status.
        if (isDatabaseAway(error)) throw requestError('DatabaseUnavailable', undefined, error as Error);
        throw error;
      });
      const actor = person?.actor ?? null;
      const caller = actor?.personId ?? `address ${req.ip}`;
      return { requestId, actor, caller, loaders: new Loaders(dependencies.store.database) };
    },
  };
}
