import type { RefusalReason } from '../../problem/problem.js';
import type { UnmetGate } from '../command-facts.js';

/** Whether this one gate may be waived: it is unmet (`gateNotUnmet`) and not mandatory (`gateMandatory`). */
export function gateWaivable(gate: string, unmet: readonly UnmetGate[]): RefusalReason[] {
  const found = unmet.find((one) => one.gate === gate);
  if (found === undefined) {
    const gates = unmet.map((one) => one.gate);
    const list = gates.length === 0 ? 'none' : gates.join(', ');
    return [
      { rule: 'gateNotUnmet', message: `The gate ${gate} is not unmet. Unmet gates: ${list}.`, evidence: { gates } },
    ];
  }
  if (!found.mandatory) return [];
  return [{ rule: 'gateMandatory', message: `The policy calls the gate ${gate} mandatory; it cannot be waived.` }];
}
