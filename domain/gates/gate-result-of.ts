import type { GateName, GateResult } from './gate-result.js';

/** A result before waivers are looked at. */
export function gateResultOf(
  gate: GateName,
  policy: { readonly mandatory: boolean },
  passed: boolean,
  reason: string,
  evidence: Readonly<Record<string, unknown>> = {},
): GateResult {
  return { gate, passed, waived: false, mandatory: policy.mandatory, reason, evidence };
}
