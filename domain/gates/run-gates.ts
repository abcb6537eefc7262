import type { GatePolicies } from '../policy/policy-document.js';
import { calibrationGate } from './calibration-gate.js';
import { dataQualityGate } from './data-quality-gate.js';
import type { GateFacts } from './gate-facts.js';
import { gateNames, type GateName, type GateResult } from './gate-result.js';
import { goldenRowsGate } from './golden-rows-gate.js';
import { latencyGate } from './latency-gate.js';
import { modelCardGate } from './model-card-gate.js';
import { nonInferiorityGate } from './non-inferiority-gate.js';
import { performanceGate } from './performance-gate.js';
import { signatureGate } from './signature-gate.js';

/**
 * Runs every gate that the policy names, in the order of `gateNames`, and all of them: who improves a version wants to
 * know everything at once. A failed gate of `waived` that is not mandatory is marked as waived.
 */
export function runGates(policies: GatePolicies, facts: GateFacts, waived: readonly string[] = []): GateResult[] {
  return gateNames
    .map((gate) => runGate(gate, policies, facts))
    .filter((result) => result !== null)
    .map((result) => ({ ...result, waived: !result.passed && !result.mandatory && waived.includes(result.gate) }));
}

function runGate(gate: GateName, policies: GatePolicies, facts: GateFacts): GateResult | null {
  switch (gate) {
    case 'signature':
      return policies.signature ? signatureGate(policies.signature, facts.signature, facts.trial) : null;
    case 'dataQuality':
      return policies.dataQuality ? dataQualityGate(policies.dataQuality, facts.dataQuality) : null;
    case 'performance':
      return policies.performance ? performanceGate(policies.performance, facts.evaluation) : null;
    case 'nonInferiority':
      return policies.nonInferiority
        ? nonInferiorityGate(policies.nonInferiority, facts.evaluation, facts.champion)
        : null;
    case 'calibration':
      return policies.calibration ? calibrationGate(policies.calibration, facts.evaluation) : null;
    case 'goldenRows':
      return policies.goldenRows ? goldenRowsGate(policies.goldenRows, facts.golden, facts.trial) : null;
    case 'latency':
      return policies.latency ? latencyGate(policies.latency, facts.trial) : null;
    case 'modelCard':
      return policies.modelCard ? modelCardGate(policies.modelCard, facts.card) : null;
  }
}
