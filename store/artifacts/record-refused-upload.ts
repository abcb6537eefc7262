import type { Actor } from '../../domain/people/actor.js';
import type { RefusalReason } from '../../domain/problem/problem.js';
import type { StoreCore } from '../core.js';
import { writeTransaction } from '../transaction/write-transaction.js';

/** Writes the audit event `artifact.refused`: whose bytes were not taken, and why. */
export async function recordRefusedUpload(
  { database }: Pick<StoreCore, 'database'>,
  actor: Actor,
  digest: string,
  reasons: readonly RefusalReason[],
): Promise<void> {
  const author = {
    actorId: actor.personId,
    actorRoles: [...new Set(actor.grants.map(({ role }) => role))].sort(),
    authMethod: actor.authMethod,
    requestId: actor.requestId,
  };
  await writeTransaction(database, author, async (beginning) => {
    const writing = await (await beginning.lock({})).lockHead();
    writing.record({
      type: 'artifact.refused',
      target: { type: 'Artifact', id: digest, digest },
      after: { reasons },
      reason: reasons.map(({ message }) => message).join(' '),
    });
  });
}
