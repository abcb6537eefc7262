import { ActivityFailure, ApplicationFailure, TimeoutFailure } from '@temporalio/workflow';

/** One line for people: the stable type and what happened. */
export function describeFailure(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof ApplicationFailure) return `${cause.type ?? 'Failure'}: ${cause.message}`;
  if (cause instanceof TimeoutFailure) return `TimedOut: ${cause.message}`;
  return cause instanceof Error ? cause.message : String(cause);
}
