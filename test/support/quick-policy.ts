import type { MonitoringPolicy } from '../../domain/policy/monitoring-policy.js';
import type { Json } from '../../client/index.js';

export interface QuickPolicy {
  /** Approvals that a release needs. Default 1. */
  readonly required?: number;
  readonly mode?: 'automatic' | 'manual';
  /** ISO 8601 duration. Default one hour. */
  readonly deadline?: string;
  /** Limit of the (waivable) latency gate, milliseconds; next to 0 always fails. Not run when left out. */
  readonly maxP99Ms?: number;
  /** ISO 8601 duration. Default 20 seconds. */
  readonly trialTimeout?: string;
  /** How it is watched; not at all when left out. */
  readonly monitoring?: MonitoringPolicy;
}

/** A policy whose waits are seconds, for tests: signature and golden rows as gates. */
export function quickPolicy({
  required = 1,
  mode = 'automatic',
  deadline = 'PT1H',
  maxP99Ms,
  trialTimeout = 'PT20S',
  monitoring,
}: QuickPolicy): Json {
  const separation = { submitter: true, contributors: true, roleOlderThanRequest: true };
  return {
    schemaVersion: 1,
    title: 'For tests',
    riskTier: 3,
    gates: {
      signature: { mandatory: true },
      goldenRows: { mandatory: true, tolerance: 0.00001 },
      ...(maxP99Ms === undefined ? {} : { latency: { mandatory: false, maxP99Ms } }),
    },
    approvals: {
      release: { required, deadline, remindAfter: [], separation },
      retirement: { required: 1, deadline: 'PT1H', remindAfter: [], separation },
    },
    deployment: {
      mode,
      environment: 'production',
      strategy: 'direct',
      prepareTimeout: 'PT10S',
      leaseTtl: 'PT2S',
      loggingMode: 'durable',
    },
    validation: { trialTimeout, maxResidentMb: 2048 },
    training: { timeout: 'PT5M' },
    ...(monitoring === undefined ? {} : { monitoring: monitoring as unknown as Json }),
    continueAsNewAfterMessages: 4,
  };
}
