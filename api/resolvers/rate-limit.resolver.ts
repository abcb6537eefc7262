import { Context, Query, Resolver } from '@nestjs/graphql';
import { May } from '../auth/may.decorator.js';
import type { ApiContext } from '../context/api-context.js';
import { RateLimit } from '../schema/types/rate-limit.js';

@Resolver(() => RateLimit)
export class RateLimitResolver {
  @Query(() => RateLimit, { description: 'What is left of the points of the person who asks.' })
  @May('read')
  rateLimit(@Context() { rateLimit }: ApiContext) {
    return rateLimit;
  }
}
