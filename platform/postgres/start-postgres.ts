import { mkdirSync } from 'node:fs';
import { ensureDatabase } from './ensure-database.js';
import { makeCluster } from './make-cluster.js';
import { readOrMakePasswords } from './passwords.js';
import { planPostgres } from './plan-postgres.js';
import { runServer, stopServer, type ServerOptions } from './run-server.js';

/** A running embedded Postgres. */
export interface RunningPostgres {
  readonly port: number;
  readonly superuserUrl: string;
  /** Role `tenure_owner`: migrations. */
  readonly ownerUrl: string;
  /** Role `tenure_app`: everything else. */
  readonly appUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the embedded Postgres of a home, or attaches to it: real PostgreSQL, on 127.0.0.1 and a free port, data kept in
 * the home. It outlives this process until `stop`. Throws `PostgresError`.
 */
export async function startPostgres(home: string, options: Partial<ServerOptions> = {}): Promise<RunningPostgres> {
  mkdirSync(home, { recursive: true });
  const plan = planPostgres(home);
  const passwords = readOrMakePasswords(plan.passwords);
  await makeCluster(plan, passwords.superuser);
  const port = await runServer(plan, { settings: [], port: null, ...options });
  await ensureDatabase(port, passwords);
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return {
    port,
    superuserUrl: url('postgres', passwords.superuser, 'postgres'),
    ownerUrl: url('tenure_owner', passwords.owner, 'tenure'),
    appUrl: url('tenure_app', passwords.app, 'tenure'),
    stop: () => stopServer(plan),
  };
}
