import { randomUUID } from 'node:crypto';
import type { Client } from './create-client.js';
import { ProblemError, type ProblemKind } from './errors/problem-error.js';
import { mutationSelections } from './mutation-selections.js';
import type { MutationName, MutationTypes } from './mutation-types.js';
import type { RefusalReason } from './types.js';
import { untilAnswered } from './until-answered.js';

interface Result {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string | null;
  readonly path?: readonly string[] | null;
  readonly reasons?: readonly RefusalReason[];
}

/** Mutations whose input and payload are not named after themselves. */
const sharedTypes: Partial<Record<MutationName, string>> = {
  pauseMonitoring: 'Monitoring',
  resumeMonitoring: 'Monitoring',
  runMonitoringNow: 'Monitoring',
};

/**
 * Sends a mutation. When the outcome is unknown (no answer), the same idempotency key is sent again, so that it happens once.
 * `idempotencyKey` (1 to 128 characters) is made when it is not given.
 * Throws `ProblemError` for an expected "no"; otherwise as `Client.query`.
 */
export async function mutate<Name extends MutationName>(
  client: Client,
  name: Name,
  input: MutationTypes[Name]['input'] & { idempotencyKey?: string },
): Promise<MutationTypes[Name]['payload']> {
  const type = sharedTypes[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
  const document = `mutation ${type}($input: ${type}Input!) {
    ${name}(input: $input) {
      __typename
      ... on ${type}Payload { ${mutationSelections[name]} }
      ... on Problem { code message hint path }
      ... on Refused { reasons { rule message evidence } }
    }
  }`;
  const variables = { input: { ...input, idempotencyKey: input.idempotencyKey ?? randomUUID() } };
  const answer = await untilAnswered(() => client.query<Record<string, Result>>(document, variables));
  const result = answer[name] as Result;
  if (result.__typename === `${type}Payload`) return result as unknown as MutationTypes[Name]['payload'];
  throw new ProblemError(
    result.__typename as ProblemKind,
    result.code ?? result.__typename,
    result.message ?? 'The server said no.',
    result.hint,
    result.path,
    result.reasons,
  );
}
