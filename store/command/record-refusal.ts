import type { Problem } from '../../domain/problem/problem.js';
import type { Refusal } from '../problem/refusal.js';
import type { Writing } from '../transaction/writing.js';

/** Writes the event `command.refused` and answers the refusal as data. */
export function recordRefusal(
  writing: Writing,
  command: string,
  refusal: Refusal,
): Extract<Problem, { kind: 'refused' }> {
  writing.record({
    type: 'command.refused',
    target: refusal.subject.target,
    modelKey: refusal.subject.modelKey,
    after: { command, reasons: refusal.reasons },
    reason: refusal.message,
  });
  const rules = refusal.reasons.map((reason) => reason.rule).join(', ');
  return {
    kind: 'refused',
    code: 'Refused',
    message: `${command} was refused (${rules}). ${refusal.message}`,
    reasons: refusal.reasons,
  };
}
