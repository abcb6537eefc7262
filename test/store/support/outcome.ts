import type { Outcome, Problem, RefusalReason } from '../../../domain/problem/problem.js';

/** The value of an outcome; fails the test with the problem otherwise. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`Expected a value, got ${JSON.stringify(outcome.problem)}`);
}

/** The problem of an outcome; fails the test with the value otherwise. */
export function problemOf(outcome: Outcome<unknown>): Problem {
  if (!outcome.ok) return outcome.problem;
  throw new Error(`Expected a problem, got ${JSON.stringify(outcome.value)}`);
}

/** The names of the rules that refused. */
export function rulesOf(outcome: Outcome<unknown>): string[] {
  const problem = problemOf(outcome);
  const reasons: readonly RefusalReason[] = problem.kind === 'refused' ? problem.reasons : [];
  return reasons.map((reason) => reason.rule);
}
