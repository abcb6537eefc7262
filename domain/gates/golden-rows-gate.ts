import type { GatePolicies } from '../policy/policy-document.js';
import { formatFigure } from './format-figure.js';
import type { GoldenFacts, TrialFacts } from './gate-facts.js';
import { gateResultOf } from './gate-result-of.js';
import type { GateResult } from './gate-result.js';

type Policy = NonNullable<GatePolicies['goldenRows']>;

/** Gate `goldenRows`: the artifact, run here, gives the outputs that were stored with it. */
export function goldenRowsGate(policy: Policy, golden: GoldenFacts | null, trial: TrialFacts): GateResult {
  const result = (passed: boolean, reason: string, evidence: Record<string, unknown>) =>
    gateResultOf('goldenRows', policy, passed, reason, evidence);
  if (!trial.ok) return result(false, `The trial run failed: ${trial.message}`, { failure: trial.type });
  if (golden === null || golden.rows === 0) return result(false, 'The version brings no golden rows to reproduce.', {});
  const { tolerance } = policy;
  const { rows, same, largestDifference, firstMismatch } = golden;
  const passed = same && largestDifference <= tolerance;
  const shown = Number.isFinite(largestDifference) ? largestDifference : null;
  const evidence = { rows, largestDifference: shown, tolerance, firstMismatch };
  if (passed) {
    const figure = `largest difference ${formatFigure(largestDifference)} (tolerance ${tolerance})`;
    return result(true, `${rows} golden rows reproduce: ${figure}.`, evidence);
  }
  const where = firstMismatch
    ? `output ${firstMismatch.output} of row ${firstMismatch.row + 1} differs from the stored one`
    : `the largest difference is ${formatFigure(largestDifference)}`;
  return result(false, `${rows} golden rows do not reproduce: ${where} (tolerance ${tolerance}).`, evidence);
}
