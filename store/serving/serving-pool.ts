import pg from 'pg';
import type { Database } from '../database/open-database.js';

/** Bounds of the scoring server's own connections: nothing there may hang longer than a request may take. */
export interface ServingPoolOptions {
  readonly connections: number;
  readonly statementTimeoutMs: number;
}

export const defaultServingPoolOptions: ServingPoolOptions = { connections: 8, statementTimeoutMs: 5_000 };

/**
 * Connections for the hot path: plain `pg` with prepared statements, a limit on every wait, and the session in UTC. A
 * connection that breaks while idle is dropped, not an error.
 */
export function servingPool(database: Database, options: ServingPoolOptions): pg.Pool {
  const url = 'url' in database.options ? database.options.url : undefined;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections,
    connectionTimeoutMillis: options.statementTimeoutMs,
    statement_timeout: options.statementTimeoutMs,
    // The server may be gone without a word: then only this limit ends the wait.
    query_timeout: options.statementTimeoutMs + 1_000,
    idleTimeoutMillis: 60_000,
    application_name: 'tenure-scoring',
    // A process that hangs in the middle of a flush must not hold its slot against a swap.
    options: `-c timezone=UTC -c idle_in_transaction_session_timeout=${options.statementTimeoutMs}`,
  });
  pool.on('error', () => undefined);
  return pool;
}
