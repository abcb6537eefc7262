import type { GatePolicies } from '../policy/policy-document.js';
import { rowLogLoss } from '../statistics/classification/log-loss.js';
import { pairedUpperBound } from '../statistics/intervals/paired-upper-bound.js';
import { evaluationFault } from './evaluation-fault.js';
import { formatFigure } from './format-figure.js';
import type { EvaluationFacts, GateFacts } from './gate-facts.js';
import { gateResultOf } from './gate-result-of.js';
import type { GateResult } from './gate-result.js';

type Policy = NonNullable<GatePolicies['nonInferiority']>;

/** Below this the normal bound of a mean of losses, which are skewed, is not to be trusted. */
const fewestRows = 100;

/**
 * Gate `nonInferiority`: on the same rows, the candidate is not worse than the champion by more than the margin, with
 * the policy's confidence. Looks at the difference of log loss (candidate minus champion) row by row, so that what is
 * hard for both cancels out, and compares the one-sided upper confidence bound of its mean with the margin.
 * Passes, and says so, where there is no champion.
 */
export function nonInferiorityGate(
  policy: Policy,
  evaluation: EvaluationFacts | null,
  champion: GateFacts['champion'],
): GateResult {
  const result = (passed: boolean, reason: string, evidence: Record<string, unknown> = {}) =>
    gateResultOf('nonInferiority', policy, passed, reason, evidence);
  if (champion === null) return result(true, 'There is no champion to compare with.', { champion: null });
  const fault =
    evaluationFault(evaluation) ?? evaluationFault(evaluation && { ...evaluation, scores: champion.scores });
  if (evaluation === null || fault !== null) return result(false, fault ?? '', { champion: champion.number });
  const rows = evaluation.labels.length;
  if (rows < fewestRows) {
    return result(false, `${rows} rows are too few to compare; at least ${fewestRows} are needed.`, {
      champion: champion.number,
      rows,
    });
  }
  const differences = evaluation.labels.map(
    (label, i) => rowLogLoss(label, evaluation.scores[i] ?? 0) - rowLogLoss(label, champion.scores[i] ?? 0),
  );
  const { margin, confidence } = policy;
  const { mean, upper } = pairedUpperBound(differences, confidence);
  const passed = upper <= margin;
  const compared = `log loss differs by ${formatFigure(mean)} from version ${champion.number}, at most ${formatFigure(upper)} with ${formatFigure(confidence * 100)} % confidence`;
  const reason = passed
    ? `Not inferior: ${compared} (margin ${margin}).`
    : `May be inferior: ${compared}, more than the margin ${margin}.`;
  return result(passed, reason, {
    champion: champion.number,
    rows,
    metric: policy.metric,
    meanDifference: mean,
    upperBound: upper,
    margin,
    confidence,
  });
}
