import type { RefusalReason } from '../types.js';

/** The kinds of expected "no", named as the members of every mutation's union. */
export type ProblemKind = 'InvalidInput' | 'NotFound' | 'Forbidden' | 'Refused' | 'Conflict';

/** The server answered with a problem: nothing happened, and it says why. `reasons` is empty but for `Refused`. */
export class ProblemError extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    message: string,
    readonly hint: string | null = null,
    readonly path: readonly string[] | null = null,
    readonly reasons: readonly RefusalReason[] = [],
  ) {
    super(message);
    this.name = 'ProblemError';
  }
}
