import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from '../context/api-context.js';
import { chargeOperation } from './charge-operation.js';
import { checkOperation } from './check-operation.js';
import { limits } from './limits.js';
import type { RateLimiter } from './rate-limiter.js';

/** Applies the limits to every operation before anything of it runs, and bounds the errors of its answer. */
export function limitsPlugin(limiter: RateLimiter): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const cost = checkOperation(schema, document, operation, request.variables ?? {});
          chargeOperation(limiter, contextValue, cost);
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          const { errors } = body.singleResult;
          if (errors && errors.length > limits.errors) body.singleResult.errors = errors.slice(0, limits.errors);
        },
      };
    },
  };
}
