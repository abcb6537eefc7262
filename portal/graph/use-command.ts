import { useCallback, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import type { Operation } from './operation.js';
import type { ProblemPartsFragment } from './operations/shared.js';
import type { Problem } from './problem.js';
import { toProblem } from './to-problem.js';

/** A mutation with the API's one `input`. */
export type Mutation<Input> = Operation<unknown, { readonly input: Input }>;

export interface Command<Input> {
  /** Sends it; answers whether it was accepted. */
  readonly send: (input: Omit<Input, 'idempotencyKey'>) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the last attempt was not accepted. */
  readonly problem: Problem | null;
}

/**
 * A mutation of the API. An attempt whose outcome is unknown keeps its idempotency key, so that sending it again with the
 * same content happens once.
 */
export function useCommand<Input>(mutation: Mutation<Input>): Command<Input> {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [unknown, setUnknown] = useState<{ readonly content: string; readonly key: string } | null>(null);
  const { text } = mutation;
  const send = useCallback(
    async (input: Omit<Input, 'idempotencyKey'>): Promise<boolean> => {
      setBusy(true);
      const content = JSON.stringify(input);
      const idempotencyKey = unknown?.content === content ? unknown.key : newKey();
      const variables: AnyVariables = { input: { ...input, idempotencyKey } };
      const { data, error } = await client.mutation<Record<string, unknown>>(text, variables).toPromise();
      const answer = answerOf(data);
      const accepted = answer?.__typename.endsWith('Payload') ?? false;
      setUnknown(error?.networkError ? { content, key: idempotencyKey } : null);
      setProblem(accepted ? null : toProblem(answer as ProblemPartsFragment | undefined, error));
      setBusy(false);
      return accepted;
    },
    [client, text, unknown],
  );
  return { send, busy, problem };
}

/** A mutation's document has one field, whose value is the payload or a problem. */
function answerOf(data: Record<string, unknown> | undefined): { readonly __typename: string } | undefined {
  const values = Object.values(data ?? {});
  return values.find((value): value is { __typename: string } => typeof value === 'object' && value !== null);
}

/** `crypto.randomUUID` exists only over https and on localhost. */
function newKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `portal-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
