import type { PolicyDocument } from '../policy-document.js';
import { tier3 } from './tier-3.js';

/** Low risk: gates decide, no person does; the record says so. */
export const tier4: PolicyDocument = {
  ...tier3,
  title: 'Tier 4: low risk',
  riskTier: 4,
  approvals: {
    release: { ...tier3.approvals.release, required: 0, remindAfter: [] },
    retirement: { ...tier3.approvals.retirement, required: 0, remindAfter: [] },
  },
};
