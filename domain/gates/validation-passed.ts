import type { GateResult } from './gate-result.js';

/** Whether a validation passed: every gate passed or is waived, and at least one was run. */
export function validationPassed(results: readonly GateResult[]): boolean {
  return results.length > 0 && results.every((result) => result.passed || result.waived);
}
