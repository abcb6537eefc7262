import type { PolicyDocument } from '../policy-document.js';
import { defaultMonitoring } from './default-monitoring.js';
import { defaultResponse } from './default-response.js';

/** Elevated risk: two approvers who did not contribute, automatic deployment once they agree. */
export const tier2: PolicyDocument = {
  schemaVersion: 1,
  title: 'Tier 2: elevated risk',
  riskTier: 2,
  gates: {
    signature: { mandatory: true },
    dataQuality: { mandatory: false, minRows: 1_000, maxMissingShare: 0.1 },
    performance: { mandatory: true, maxLogLoss: 0.6, minRocAuc: 0.6 },
    nonInferiority: { mandatory: false, metric: 'logLoss', margin: 0.01, confidence: 0.95 },
    calibration: { mandatory: false, maxExpectedCalibrationError: 0.05, bins: 15 },
    goldenRows: { mandatory: true, tolerance: 1e-5 },
    latency: { mandatory: false, maxP99Ms: 50 },
    modelCard: { mandatory: true, required: ['intendedUse', 'trainingData', 'limitations', 'contact'] },
  },
  approvals: {
    release: {
      required: 2,
      deadline: 'P14D',
      remindAfter: ['P3D', 'P7D', 'P12D'],
      separation: { submitter: true, contributors: true, roleOlderThanRequest: true },
    },
    retirement: {
      required: 1,
      deadline: 'P30D',
      remindAfter: ['P7D', 'P21D'],
      separation: { submitter: true, contributors: false, roleOlderThanRequest: true },
    },
  },
  deployment: {
    mode: 'automatic',
    environment: 'production',
    strategy: 'direct',
    prepareTimeout: 'PT2M',
    leaseTtl: 'PT15S',
    loggingMode: 'durable',
  },
  validation: { trialTimeout: 'PT5M', maxResidentMb: 2048 },
  training: { timeout: 'PT6H' },
  monitoring: defaultMonitoring,
  response: defaultResponse,
  continueAsNewAfterMessages: 500,
};
