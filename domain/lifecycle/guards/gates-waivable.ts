import type { RefusalReason } from '../../problem/problem.js';
import type { UnmetGate } from '../command-facts.js';

/** Rules `gateMandatory` and `nothingToWaive`: at least one unmet gate must be one that the policy lets people waive. */
export function gatesWaivable(unmet: readonly UnmetGate[]): RefusalReason[] {
  if (unmet.length === 0) return [{ rule: 'nothingToWaive', message: 'No gate of the newest validation is unmet.' }];
  if (unmet.some((one) => !one.mandatory)) return [];
  const gates = unmet.map((one) => one.gate);
  return [
    {
      rule: 'gateMandatory',
      message: `The policy calls ${gates.join(', ')} mandatory; no waiver is possible. Improve the version and submit again.`,
      evidence: { gates },
    },
  ];
}
