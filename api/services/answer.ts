import type { Outcome, Problem } from '../../domain/problem/problem.js';
import type { Loaders } from '../loaders/loaders.js';

/** A command's outcome as its mutation answers it: the payload, read anew after the commit, or the problem as data. */
export async function answer<Value, Payload>(
  outcome: Outcome<Value>,
  load: Loaders,
  payload: (value: Value) => Promise<Payload>,
): Promise<Payload | Problem> {
  if (!outcome.ok) return outcome.problem;
  load.forget();
  return payload(outcome.value);
}
