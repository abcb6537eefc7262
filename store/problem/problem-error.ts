import type { Problem } from '../../domain/problem/problem.js';

/** Carries an expected "no" out of a transaction script; the runner rolls back (or records a refusal) and answers it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
  }
}
