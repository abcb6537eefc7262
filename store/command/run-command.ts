import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { reachFailPoint } from '../../platform/fail-points/reach-fail-point.js';
import { digestOf } from '../audit/digest-of.js';
import type { StoreCore } from '../core.js';
import { IdempotencyRow } from '../entities/idempotency-row.js';
import { currentGrants } from '../people/current-grants.js';
import { ProblemError } from '../problem/problem-error.js';
import { Refusal } from '../problem/refusal.js';
import { writeTransaction, type Beginning } from '../transaction/write-transaction.js';
import type { Writing } from '../transaction/writing.js';
import { checkInput } from './check-input.js';
import { commandFailPoints } from './command-fail-points.js';
import { claimKey, type StoredAnswer } from './claim-key.js';
import { recordRefusal } from './record-refusal.js';
import { TrackedBeginning } from './tracked-beginning.js';

/** A mutation's script. It locks, checks, then writes; it throws problems and refusals instead of returning them. */
export type CommandScript<Value> = (beginning: Beginning, actor: Actor) => Promise<Value>;

/**
 * Runs one mutation: idempotency row first, then the script, all in one transaction. Payload and refusal are stored under
 * the key and replayed; invalid input, not found, forbidden and conflict roll back and leave no trace. The roles that count
 * are those read inside the transaction.
 */
export async function runCommand<Value>(
  store: StoreCore,
  actor: Actor,
  mutation: string,
  input: { readonly idempotencyKey: string },
  script: CommandScript<Value>,
): Promise<Outcome<Value>> {
  try {
    const inputDigest = digestOf(Buffer.from(checkInput(input)));
    const key = { personId: actor.personId, mutation, key: input.idempotencyKey };
    const roles = [...new Set(actor.grants.map((grant) => grant.role))].sort();
    const author = {
      actorId: actor.personId,
      actorRoles: roles,
      authMethod: actor.authMethod,
      requestId: actor.requestId,
    };
    const failPoints = commandFailPoints(mutation);
    const answer = await writeTransaction(store.database, author, async (beginning): Promise<StoredAnswer> => {
      const earlier = await claimKey(beginning.reader, { ...key, inputDigest });
      if (earlier) return earlier;
      const tracked = new TrackedBeginning(beginning);
      const fresh: Actor = { ...actor, grants: await currentGrants(beginning.reader, actor.personId) };
      const answered = await script(tracked, fresh).then(
        (value): StoredAnswer => ({ ok: true, value }),
        (error: unknown) => refused(error, mutation, tracked),
      );
      await storeAnswer(await tracked.writing(), key, answered);
      if (failPoints !== null) await reachFailPoint(failPoints.beforeCommit);
      return answered;
    });
    if (failPoints !== null) await reachFailPoint(failPoints.afterCommit);
    return answer as Outcome<Value>;
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function refused(error: unknown, mutation: string, tracked: TrackedBeginning): Promise<StoredAnswer> {
  if (!(error instanceof Refusal) || tracked.wrote) throw error;
  return { ok: false, problem: recordRefusal(await tracked.writing(), mutation, error) };
}

async function storeAnswer(
  writing: Writing,
  key: { personId: string; mutation: string; key: string },
  result: StoredAnswer,
) {
  await writing.update(IdempotencyRow, key, { result });
}
