import type { Outcome } from '../../domain/problem/problem.js';
import { ProblemError } from './problem-error.js';

/** Runs a script outside of the idempotent commands and answers the problem that it throws as data. */
export async function answerProblem<Value>(script: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await script() };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}
