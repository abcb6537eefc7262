import type { Actor } from '../../domain/people/actor.js';
import type { RateLimitState } from '../limits/rate-limiter.js';
import type { Loaders } from '../loaders/loaders.js';

/** What every resolver of one request shares. */
export interface ApiContext {
  /** Also the correlation id of errors, and of the audit events that the request causes. */
  readonly requestId: string;
  /** Null without a valid token; the guard then refuses every field. */
  readonly actor: Actor | null;
  readonly loaders: Loaders;
  /** Whose points are counted: the person, else the address. */
  readonly caller: string;
  /** What is left of the caller's points, once the operation was measured. */
  rateLimit?: RateLimitState;
}
