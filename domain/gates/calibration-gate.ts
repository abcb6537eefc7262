import type { GatePolicies } from '../policy/policy-document.js';
import { ece } from '../statistics/classification/ece.js';
import { evaluationFault } from './evaluation-fault.js';
import { formatFigure } from './format-figure.js';
import type { EvaluationFacts } from './gate-facts.js';
import { gateResultOf } from './gate-result-of.js';
import type { GateResult } from './gate-result.js';

type Policy = NonNullable<GatePolicies['calibration']>;

/** Gate `calibration`: the expected calibration error over bins of equal count is within the policy's limit. */
export function calibrationGate(policy: Policy, evaluation: EvaluationFacts | null): GateResult {
  const fault = evaluationFault(evaluation);
  if (evaluation === null || fault !== null) return gateResultOf('calibration', policy, false, fault ?? '');
  const { bins, maxExpectedCalibrationError: limit } = policy;
  const error = ece(evaluation.labels, evaluation.scores, bins).ece;
  const passed = error <= limit;
  const figures = `expected calibration error ${formatFigure(error)} over ${bins} bins of equal count`;
  const reason = passed
    ? `Calibrated: ${figures} (limit ${limit}).`
    : `Not calibrated: ${figures}, more than ${limit}.`;
  const evidence = { rows: evaluation.labels.length, bins, expectedCalibrationError: error, limit };
  return gateResultOf('calibration', policy, passed, reason, evidence);
}
