import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './open-database.js';

/** After a lost connection: the pause before the next try, milliseconds. */
const reconnectMs = 1000;

/**
 * Calls `listener` with what every NOTIFY on the channel says, on a connection of its own. A lost connection is made again,
 * and the listener is called with null then, because a notification may have been missed. Answers the function that stops it.
 */
export async function listen(
  database: Database,
  channel: string,
  listener: (payload: string | null) => void,
): Promise<() => Promise<void>> {
  const url = 'url' in database.options ? database.options.url : undefined;
  let stopped = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url, application_name: `tenure-listen-${channel}` });
    next.on('notification', ({ payload }) => listener(payload ?? ''));
    next.on('error', () => void reconnect(next));
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    return next;
  }

  async function reconnect(lost: pg.Client): Promise<void> {
    await lost.end().catch(() => undefined);
    while (!stopped) {
      await sleep(reconnectMs, undefined, { ref: false });
      try {
        client = await connect();
        listener(null);
        return;
      } catch {
        // Postgres is still away: the poll of whoever listens says so, this only tries again.
      }
    }
  }

  return async () => {
    stopped = true;
    await client.end();
  };
}
