import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type { FailureType } from '../../domain/failure/failure.js';

/** Whether an activity ended with the failure `type` of the catalogue. Workflows branch on types, never on messages. */
export function isFailure(error: unknown, type: FailureType): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.type === type;
}
