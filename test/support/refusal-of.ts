import { ProblemError } from '../../client/index.js';

/** The problem that a mutation answers. Throws when it is accepted after all, or fails in another way. */
export async function refusalOf(mutation: Promise<unknown>): Promise<ProblemError> {
  try {
    await mutation;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('It was accepted, and should have been refused.');
}
