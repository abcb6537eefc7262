import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ApiContext } from '../context/api-context.js';
import { requestErrors } from '../errors/catalogue.js';
import type { RateLimiter } from './rate-limiter.js';

/** Takes the points of an operation from its caller and notes them for `rateLimit`; throws `RateLimited` with Retry-After. */
export function chargeOperation(limiter: RateLimiter, context: ApiContext, cost: number): void {
  const { allowed, ...state } = limiter.take(context.caller, cost);
  context.rateLimit = state;
  if (allowed) return;
  const seconds = Math.max(1, Math.ceil((state.resetAt.getTime() - Date.now()) / 1000));
  const { meaning, whatToDo, status } = requestErrors.RateLimited;
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  throw new GraphQLError(`${meaning} ${whatToDo}`, { extensions: { code: 'RateLimited', http: { status, headers } } });
}
