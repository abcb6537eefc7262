/** The code of the problem that a mutation answers instead of its payload, or null. */
export function problemIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('kind' in answer) || !('code' in answer)) return null;
  return typeof answer.code === 'string' ? answer.code : null;
}
