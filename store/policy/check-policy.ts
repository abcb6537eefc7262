import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { nearestName } from '../../domain/policy/nearest-name.js';
import type { PolicyDocument } from '../../domain/policy/policy-document.js';
import { policySchema } from '../../domain/policy/policy-schema.js';
import { knownNames } from './known-names.js';

/** One error of a policy document. `path` is a JSON Pointer, `''` for the whole document. */
export interface PolicyIssue {
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

export type CheckedPolicy =
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly issues: readonly PolicyIssue[] };

const validate: ValidateFunction<PolicyDocument> = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
}).compile<PolicyDocument>(policySchema);

/** Checks a document against the published schema: every error at once, each with its path, unknown names with the one that was probably meant. */
export function checkPolicy(document: unknown): CheckedPolicy {
  if (validate(document)) return { ok: true, document };
  const issues = (validate.errors ?? []).map(toIssue);
  return { ok: false, issues: issues.sort((a, b) => a.path.localeCompare(b.path)) };
}

function toIssue(error: ErrorObject): PolicyIssue {
  const params = error.params as Record<string, unknown>;
  const path = error.instancePath;
  if (error.keyword === 'additionalProperties') return unknownName(path, String(params['additionalProperty']));
  if (error.keyword === 'required') {
    return { path: `${path}/${String(params['missingProperty'])}`, message: 'is required and missing.' };
  }
  if (error.keyword === 'enum' && Array.isArray(params['allowedValues'])) {
    return { path, message: `must be one of ${params['allowedValues'].join(', ')}.` };
  }
  if (error.keyword === 'const') return { path, message: `must be ${JSON.stringify(params['allowedValue'])}.` };
  if (error.keyword === 'pattern')
    return { path, message: 'does not have the right form.', hint: 'Durations look like P14D or PT30S.' };
  return { path, message: `${error.message ?? 'is not valid'}.` };
}

function unknownName(parent: string, name: string): PolicyIssue {
  const names = knownNames(policySchema, parent);
  const meant = nearestName(name, names);
  return {
    path: `${parent}/${name}`,
    message: `is not known here. Known: ${names.join(', ')}.`,
    ...(meant === null ? {} : { hint: `Did you mean "${meant}"?` }),
  };
}
