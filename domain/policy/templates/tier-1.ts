import type { PolicyDocument } from '../policy-document.js';
import { tier2 } from './tier-2.js';

/** High risk: three approvers, an operator deploys, nothing can be waived but latency. */
export const tier1: PolicyDocument = {
  ...tier2,
  title: 'Tier 1: high risk',
  riskTier: 1,
  gates: {
    ...tier2.gates,
    dataQuality: { mandatory: true, minRows: 10_000, maxMissingShare: 0.05 },
    nonInferiority: { mandatory: true, metric: 'logLoss', margin: 0.005, confidence: 0.99 },
    calibration: { mandatory: true, maxExpectedCalibrationError: 0.03, bins: 15 },
    modelCard: {
      mandatory: true,
      required: ['intendedUse', 'outOfScopeUse', 'trainingData', 'limitations', 'ethicalConsiderations', 'contact'],
    },
  },
  approvals: {
    release: { ...tier2.approvals.release, required: 3 },
    retirement: { ...tier2.approvals.retirement, required: 2 },
  },
  deployment: { ...tier2.deployment, mode: 'manual' },
};
