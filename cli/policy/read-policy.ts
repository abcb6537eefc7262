import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Json } from '../../client/index.js';
import type { PolicyDocument } from '../../domain/policy/policy-document.js';
import { policySchema } from '../../domain/policy/policy-schema.js';
import { policyWarnings } from '../../domain/policy/policy-warnings.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { Io } from '../io.js';
import { readDocument } from '../options/read-document.js';

/** Where an error is: for a name too many or missing, the name itself. */
function pathOf(error: ErrorObject): string {
  const params = error.params as { readonly additionalProperty?: string; readonly missingProperty?: string };
  const name = params.additionalProperty ?? params.missingProperty;
  return (name === undefined ? error.instancePath : `${error.instancePath}/${name}`) || '/';
}

function messageOf(error: ErrorObject): string {
  if (error.keyword === 'additionalProperties') return 'is not known here';
  if (error.keyword === 'required') return 'is missing';
  const allowed = (error.params as { readonly allowedValues?: readonly unknown[] }).allowedValues;
  return allowed ? `must be one of ${allowed.join(', ')}` : (error.message ?? 'is wrong');
}

/**
 * A policy document from a file, checked against the published schema; warnings go to stderr.
 * Throws `PolicyInvalid` (exit 2) with the path of every error.
 */
export function readPolicy(io: Io, file: string): Json {
  const document = readDocument(file);
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<PolicyDocument>(policySchema);
  if (!validate(document)) {
    const reasons = (validate.errors ?? []).map((error) => ({
      rule: error.keyword,
      message: `${pathOf(error)} ${messageOf(error)}`,
    }));
    throw new CliError(exitCodes.usage, 'PolicyInvalid', `${file} is not a valid policy.`, {
      reasons,
      hint: 'Correct each of the places named. domain/policy/schema.json describes the form.',
    });
  }
  for (const warning of policyWarnings(document)) io.err(`Warning: ${warning.path} ${warning.message}`);
  return document;
}
