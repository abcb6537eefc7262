import type { GatePolicies } from '../policy/policy-document.js';
import { formatFigure } from './format-figure.js';
import type { DataQualityFacts } from './gate-facts.js';
import { gateResultOf } from './gate-result-of.js';
import type { GateResult } from './gate-result.js';

type Policy = NonNullable<GatePolicies['dataQuality']>;

/** Gate `dataQuality`: enough rows were trained on, and no column lacks more values than the policy allows. */
export function dataQualityGate(policy: Policy, quality: DataQualityFacts | null): GateResult {
  const result = (passed: boolean, reason: string, evidence: Record<string, unknown> = {}) =>
    gateResultOf('dataQuality', policy, passed, reason, evidence);
  if (quality === null) return result(false, 'The dataset has no quality report.');
  const { minRows, maxMissingShare } = policy;
  const shares = Object.entries(quality.missingShares);
  const worst = shares.reduce((found, one) => (one[1] > found[1] ? one : found), ['', 0] as [string, number]);
  const lacking = shares.filter(([, share]) => share > maxMissingShare).map(([column]) => column);
  const faults: string[] = [];
  if (quality.rows < minRows) faults.push(`${quality.rows} rows are fewer than ${minRows}.`);
  if (lacking.length > 0) {
    faults.push(`More than ${formatFigure(maxMissingShare * 100)} % of values are missing in ${lacking.join(', ')}.`);
  }
  const evidence = {
    rows: quality.rows,
    minRows,
    maxMissingShare,
    worstColumn: worst[0],
    worstMissingShare: worst[1],
    lacking,
  };
  if (faults.length > 0) return result(false, faults.join(' '), evidence);
  const most = `at most ${formatFigure(worst[1] * 100)} % of a column is missing`;
  return result(true, `${quality.rows} rows; ${most}.`, evidence);
}
