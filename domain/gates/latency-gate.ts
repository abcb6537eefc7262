import type { GatePolicies } from '../policy/policy-document.js';
import { formatFigure } from './format-figure.js';
import type { TrialFacts } from './gate-facts.js';
import { gateResultOf } from './gate-result-of.js';
import type { GateResult } from './gate-result.js';

type Policy = NonNullable<GatePolicies['latency']>;

/** Gate `latency`: the 99th percentile (nearest rank) of calls with one row is within the policy's limit. */
export function latencyGate(policy: Policy, trial: TrialFacts): GateResult {
  const result = (passed: boolean, reason: string, evidence: Record<string, unknown>) =>
    gateResultOf('latency', policy, passed, reason, evidence);
  if (!trial.ok) return result(false, `The trial run failed: ${trial.message}`, { failure: trial.type });
  const calls = trial.latenciesMs.length;
  if (calls === 0) return result(false, 'The trial run timed no call.', {});
  const sorted = [...trial.latenciesMs].sort((a, b) => a - b);
  const p99Ms = sorted[Math.ceil(0.99 * calls) - 1] ?? Number.NaN;
  const { maxP99Ms } = policy;
  const passed = p99Ms <= maxP99Ms;
  const figures = `99 % of ${calls} calls with one row took at most ${formatFigure(p99Ms)} ms`;
  return result(passed, `${figures} (limit ${maxP99Ms} ms).`, { calls, p99Ms, maxP99Ms });
}
