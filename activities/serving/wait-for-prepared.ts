import { Failure } from '../../domain/failure/failure.js';
import type { ServerState, SlotStore } from '../../domain/ports/slot-store.js';
import { pause } from '../support/pause.js';

const pollMs = 200;
/** An error that was there before we asked is an old one, until the server has had time to tell a new state. */
const tellMs = 3_000;

/**
 * Waits until every scoring server that holds a lease on the slot has loaded `digest` and reproduced its golden rows.
 * Throws `ModelLoadFailed` when one says that it cannot, or when after `timeoutMs` one has not, or none is there.
 */
export async function waitForPrepared(
  slots: SlotStore,
  slotId: string,
  digest: string,
  timeoutMs: number,
): Promise<void> {
  const started = Date.now();
  const live = async () => (await slots.servers(slotId)).filter(({ expiresInMs }) => expiresInMs > 0);
  const old = new Set((await live()).map(errorKey));
  for (;;) {
    const servers = await live();
    const elapsedMs = Date.now() - started;
    if (servers.length > 0 && servers.every(({ preparedDigest }) => preparedDigest === digest)) return;
    const failed = servers.find(
      (server) => server.preparedError !== null && (elapsedMs > tellMs || !old.has(errorKey(server))),
    );
    if (failed !== undefined) throw loadFailed(`the scoring server at ${failed.address} says: ${failed.preparedError}`);
    if (elapsedMs > timeoutMs) throw loadFailed(describeLate(servers, digest, timeoutMs));
    await pause(pollMs);
  }
}

function errorKey({ serverId, preparedError }: ServerState): string {
  return `${serverId} ${preparedError}`;
}

function describeLate(servers: readonly ServerState[], digest: string, timeoutMs: number): string {
  if (servers.length === 0) return `no scoring server was there within ${timeoutMs} ms; start one and deploy again`;
  const late = servers.filter(({ preparedDigest }) => preparedDigest !== digest).map(({ address }) => address);
  return `not loaded within ${timeoutMs} ms by the scoring servers at ${late.join(', ')}`;
}

function loadFailed(message: string): Failure {
  return new Failure('ModelLoadFailed', message);
}
