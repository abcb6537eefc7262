import type { Signature, TensorSpec } from '../model/signature.js';
import type { ColumnValues, Columns } from '../model/columns.js';
import type { GatePolicies } from '../policy/policy-document.js';
import type { TrialFacts } from './gate-facts.js';
import { gateResultOf } from './gate-result-of.js';
import type { GateResult } from './gate-result.js';

type Policy = NonNullable<GatePolicies['signature']>;

/** Gate `signature`: the model loads, takes its declared inputs and gives its declared outputs, by name, type and shape. */
export function signatureGate(policy: Policy, signature: Signature | null, trial: TrialFacts): GateResult {
  const result = (passed: boolean, reason: string, evidence: Record<string, unknown>) =>
    gateResultOf('signature', policy, passed, reason, evidence);
  if (signature === null) return result(false, 'The version declares no signature.', {});
  if (!trial.ok) return result(false, `The trial run failed: ${trial.message}`, { failure: trial.type });
  const faults = signature.outputs.flatMap((spec) => faultsOf(spec, trial.outputs));
  const declared = signature.outputs.map((spec) => spec.name);
  const evidence = { rows: trial.rows, inputs: signature.inputs.map((spec) => spec.name), outputs: declared, faults };
  if (faults.length > 0) return result(false, faults.join(' '), evidence);
  return result(true, `The model gave its ${declared.length} declared outputs for ${trial.rows} rows.`, evidence);
}

function faultsOf(spec: TensorSpec, outputs: Columns): string[] {
  const values = outputs.columns[spec.name];
  if (values === undefined) return [`The output ${spec.name} did not come.`];
  const faults: string[] = [];
  if (!fits(spec, values)) faults.push(`The output ${spec.name} is not ${spec.type}.`);
  const wanted = outputs.rows * spec.shape.slice(1).reduce((product, length) => product * length, 1);
  if (values.length !== wanted) faults.push(`The output ${spec.name} has ${values.length} values, not ${wanted}.`);
  if (!spec.nullable && hasMissing(values)) faults.push(`The output ${spec.name} has missing or infinite values.`);
  return faults;
}

function fits(spec: TensorSpec, values: ColumnValues): boolean {
  switch (spec.type) {
    case 'FP32':
      return values instanceof Float32Array;
    case 'FP64':
      return values instanceof Float64Array;
    case 'INT32':
      return values instanceof Int32Array;
    case 'INT64':
      return values instanceof BigInt64Array;
    case 'BOOL':
      return values instanceof Uint8Array;
    case 'BYTES':
      return Array.isArray(values);
  }
}

function hasMissing(values: ColumnValues): boolean {
  if (Array.isArray(values)) return values.includes(null);
  if (values instanceof Float32Array || values instanceof Float64Array)
    return values.some((value) => !Number.isFinite(value));
  return false;
}
