import type { Outcome, Problem } from '../../domain/problem/problem.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The scalar JSON takes anything; where a command needs an object, this says so before it. Null when all are. */
export function notAnObject(fields: Readonly<Record<string, unknown>>): Problem | null {
  const wrong = Object.entries(fields).find(([, value]) => value != null && !isObject(value));
  if (!wrong) return null;
  const [field] = wrong;
  return {
    kind: 'invalidInput',
    code: 'InvalidInput',
    message: `${field} must be a JSON object, such as { "name": "value" }.`,
    path: ['input', field],
  };
}

/** Runs a command whose named inputs must be JSON objects. */
export async function withObjects<Value>(
  fields: Readonly<Record<string, unknown>>,
  command: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const problem = notAnObject(fields);
  return problem ? { ok: false, problem } : command();
}
