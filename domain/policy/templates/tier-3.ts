import type { PolicyDocument } from '../policy-document.js';
import { tier2 } from './tier-2.js';

/** Moderate risk: one approver who is not the submitter. */
export const tier3: PolicyDocument = {
  ...tier2,
  title: 'Tier 3: moderate risk',
  riskTier: 3,
  gates: {
    ...tier2.gates,
    performance: { mandatory: false, maxLogLoss: 0.65, minRocAuc: 0.55 },
    modelCard: { mandatory: false, required: ['intendedUse', 'limitations', 'contact'] },
  },
  approvals: {
    release: {
      ...tier2.approvals.release,
      required: 1,
      separation: { submitter: true, contributors: false, roleOlderThanRequest: true },
    },
    retirement: { ...tier2.approvals.retirement, required: 1 },
  },
};
