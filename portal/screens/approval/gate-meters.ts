import { member, number } from '../../format/read-json.js';
import type { Json } from '../../graph/json.js';

/** A measured figure beside the limit that the policy sets. */
export interface Meter {
  readonly label: string;
  readonly value: number;
  readonly limit: number;
  /** Whether the value must not be above the limit, or not below it. */
  readonly kind: 'atMost' | 'atLeast';
}

type Read = readonly [label: string, value: string, limit: string, kind: Meter['kind']];

/** Where the evidence of each gate holds figures with limits. */
const reads: Readonly<Record<string, readonly Read[]>> = {
  performance: [
    ['Log loss', 'logLoss', 'maxLogLoss', 'atMost'],
    ['ROC AUC', 'rocAuc', 'minRocAuc', 'atLeast'],
  ],
  calibration: [['Expected calibration error', 'expectedCalibrationError', 'limit', 'atMost']],
  nonInferiority: [['Upper bound of the difference', 'upperBound', 'margin', 'atMost']],
  goldenRows: [['Largest difference', 'largestDifference', 'tolerance', 'atMost']],
  latency: [['99th percentile, ms', 'p99Ms', 'maxP99Ms', 'atMost']],
  dataQuality: [
    ['Rows', 'rows', 'minRows', 'atLeast'],
    ['Largest share missing', 'worstMissingShare', 'maxMissingShare', 'atMost'],
  ],
};

/** The figures of a gate that were compared with a limit. */
export function gateMeters(gate: string, evidence: Json): readonly Meter[] {
  return (reads[gate] ?? []).flatMap(([label, valueName, limitName, kind]) => {
    const value = number(member(evidence, valueName));
    const limit = number(member(evidence, limitName));
    return value === null || limit === null ? [] : [{ label, value, limit, kind }];
  });
}
