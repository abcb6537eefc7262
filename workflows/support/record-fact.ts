import type { FactInput, ReleaseView } from '../ports.js';
import { stage } from './calls.js';
import { isFailure } from './is-failure.js';

/** Moves the version because of a fact. When the table does not allow the move any more (its model retired), the rows stand. */
export async function recordFact(summary: string, input: FactInput): Promise<ReleaseView> {
  try {
    return await stage(summary).recordStage(input);
  } catch (error) {
    if (!isFailure(error, 'PolicyViolation')) throw error;
    return stage('read where the version stands').loadRelease(input.versionId);
  }
}
