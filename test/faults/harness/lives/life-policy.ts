import { defaultMonitoring } from '../../../../domain/policy/templates/default-monitoring.js';
import type { ResponseAction } from '../../../../domain/policy/response-policy.js';
import type { Json } from '../../../../client/index.js';
import { quickPolicy } from '../../../support/quick-policy.js';

/** The first day of every life's clock. */
export const firstDay = Date.UTC(2001, 1, 1);

/** A policy of seconds: two approvals, windows of a day on a replayed clock, and an answer to drift. */
export function lifePolicy(mode: 'automatic' | 'manual', onDrift: ResponseAction): Json {
  const monitoring = {
    ...defaultMonitoring,
    cadence: 'PT1S',
    grace: 'PT0S',
    clock: 'replay' as const,
    clockStart: new Date(firstDay).toISOString(),
    labels: { labelDelayP95: 'P1D', labelTtl: 'P30D', matureCoverage: 0.9 },
    drift: { ...defaultMonitoring.drift, minRows: 20 },
    performance: { ...defaultMonitoring.performance, minRows: 20 },
    alerts: { ...defaultMonitoring.alerts, fireOn: 1, of: 1, clearAfter: 1, coolDown: 1 },
  };
  const response = {
    rules: [
      { concern: 'drift', action: onDrift },
      { concern: 'performance', action: onDrift },
    ],
    retrain: {
      budget: { retrains: 100, period: 'P30D' },
      coolDown: 'PT1S',
      minFreshLabels: 10,
      helpsForWindows: 14,
      stopAfterUnhelpful: 100,
    },
  };
  const policy = quickPolicy({ required: 2, mode, monitoring }) as Record<string, Json>;
  return { ...policy, response };
}
