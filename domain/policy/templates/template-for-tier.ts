import type { PolicyDocument } from '../policy-document.js';
import { tier1 } from './tier-1.js';
import { tier2 } from './tier-2.js';
import { tier3 } from './tier-3.js';
import { tier4 } from './tier-4.js';

const templates: Readonly<Record<PolicyDocument['riskTier'], PolicyDocument>> = {
  1: tier1,
  2: tier2,
  3: tier3,
  4: tier4,
};

/** The policy that the product ships for a risk tier. */
export function templateForTier(tier: PolicyDocument['riskTier']): PolicyDocument {
  return templates[tier];
}
