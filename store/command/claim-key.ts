import type { Problem } from '../../domain/problem/problem.js';
import type { Reader } from '../database/reader.js';
import { conflict } from '../problem/problems.js';

/** What is stored and replayed: a value, or a refusal. */
export type StoredAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Extract<Problem, { kind: 'refused' }> };

export interface ClaimedKey {
  readonly personId: string;
  readonly mutation: string;
  readonly key: string;
}

/**
 * The first row of every mutation's transaction. Waits for a transaction that holds the same key; answers what that one
 * answered, or null when the key is now ours. Throws `Conflict` when the key came with other input.
 */
export async function claimKey(
  reader: Reader,
  claim: ClaimedKey & { readonly inputDigest: string },
): Promise<StoredAnswer | null> {
  const key = [claim.personId, claim.mutation, claim.key];
  const ours = await reader.query<unknown[]>(
    `insert into idempotency (person_id, mutation, key, input_digest) values ($1, $2, $3, $4)
     on conflict do nothing returning key`,
    [...key, claim.inputDigest],
  );
  if (ours.length > 0) return null;
  const [earlier] = await reader.query<{ input_digest: string; result: StoredAnswer }[]>(
    'select input_digest, result from idempotency where person_id = $1 and mutation = $2 and key = $3',
    key,
  );
  if (!earlier) throw new Error('An idempotency row went away while it was looked at.');
  if (earlier.input_digest === claim.inputDigest) return earlier.result;
  throw conflict('IdempotencyKeyReused', 'This idempotency key was used before with other input.', {
    path: ['input', 'idempotencyKey'],
    hint: 'Give a new key for a new command; repeat the old input to get its answer again.',
  });
}
