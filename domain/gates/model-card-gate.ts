import type { GatePolicies } from '../policy/policy-document.js';
import { gateResultOf } from './gate-result-of.js';
import type { GateResult } from './gate-result.js';
import { missingCardParts } from './missing-card-parts.js';

type Policy = NonNullable<GatePolicies['modelCard']>;

/** Gate `modelCard`: every part that the policy requires is there and says something. */
export function modelCardGate(policy: Policy, card: Readonly<Record<string, unknown>> | null): GateResult {
  const { required } = policy;
  const missing = missingCardParts(card, required);
  const passed = missing.length === 0;
  const reason = passed
    ? `All ${required.length} required parts are there.`
    : `The model card lacks: ${missing.join(', ')}.`;
  return gateResultOf('modelCard', policy, passed, reason, { required, missing });
}
