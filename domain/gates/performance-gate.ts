import type { GatePolicies } from '../policy/policy-document.js';
import { logLoss } from '../statistics/classification/log-loss.js';
import { rocAuc } from '../statistics/classification/roc-auc.js';
import { evaluationFault } from './evaluation-fault.js';
import { formatFigure } from './format-figure.js';
import type { EvaluationFacts } from './gate-facts.js';
import { gateResultOf } from './gate-result-of.js';
import type { GateResult } from './gate-result.js';

type Policy = NonNullable<GatePolicies['performance']>;

/** Gate `performance`: log loss and area under the ROC curve on held-out rows are within the policy's limits. */
export function performanceGate(policy: Policy, evaluation: EvaluationFacts | null): GateResult {
  const fault = evaluationFault(evaluation);
  if (evaluation === null || fault !== null) return gateResultOf('performance', policy, false, fault ?? '');
  const loss = logLoss(evaluation.labels, evaluation.scores);
  const auc = rocAuc(evaluation.labels, evaluation.scores);
  const { maxLogLoss, minRocAuc } = policy;
  const parts: string[] = [];
  // Negated, so that a figure that is not a number fails.
  const lossFails = maxLogLoss !== undefined && !(loss <= maxLogLoss);
  const aucFails = minRocAuc !== undefined && !(auc >= minRocAuc);
  if (maxLogLoss !== undefined) parts.push(`log loss ${formatFigure(loss)} (limit ${maxLogLoss})`);
  if (minRocAuc !== undefined) parts.push(`ROC AUC ${formatFigure(auc)} (at least ${minRocAuc})`);
  const rows = evaluation.labels.length;
  const evidence = {
    rows,
    logLoss: loss,
    rocAuc: Number.isNaN(auc) ? null : auc,
    maxLogLoss: maxLogLoss ?? null,
    minRocAuc: minRocAuc ?? null,
  };
  const figures = `${parts.join(', ')} on ${rows} held-out rows.`;
  const passed = !lossFails && !aucFails;
  return gateResultOf(
    'performance',
    policy,
    passed,
    passed ? `Within limits: ${figures}` : `Outside limits: ${figures}`,
    evidence,
  );
}
