import type { MonitoringPolicy } from '../monitoring-policy.js';

/**
 * How the shipped templates watch a model. Defaults by simulation (`bench/false-alarms.ts`, table in
 * docs/measurements.md): no false drift alert in 180 days of 100 features; of shifts of 0.3 standard deviations all are
 * found within two windows at 2,000 rows a window, and less than half at 300 rows, which tell so small a shift only over
 * more windows. The shipped performance rule: log loss on mature labels
 * above the reference by 0.05, in 2 of 3 judged windows.
 */
export const defaultMonitoring: MonitoringPolicy = {
  window: 'P1D',
  grace: 'PT1H',
  cadence: 'PT5M',
  clock: 'wall',
  maxLateness: 'P7D',
  labels: { labelDelayP95: 'P7D', labelTtl: 'P30D', matureCoverage: 0.9 },
  drift: { alpha: 0.05, minRows: 200, minorPsi: 0.05, majorPsi: 0.1, minSegmentShare: 0.02, calendar: [] },
  quality: { alpha: 0.05, minRise: 0.01, minRatio: 2, unseenShare: 0.005, minUnseenRows: 10 },
  performance: {
    alpha: 0.05,
    confidence: 0.95,
    minRows: 200,
    floors: { logLoss: 0.05, rocAuc: 0.05, calibration: 0.05 },
    sequence: { alpha: 0.05, tolerance: 0.01 },
  },
  alerts: { fireOn: 2, of: 3, forgetAfter: 6, clearAfter: 3, clearBelow: 0.8, coolDown: 6 },
};
