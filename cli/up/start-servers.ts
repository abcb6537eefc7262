import { startPostgres } from '../../platform/postgres/start-postgres.js';
import { planPostgres } from '../../platform/postgres/plan-postgres.js';
import { stopServer } from '../../platform/postgres/run-server.js';
import { acquireTemporal } from '../../platform/temporal/acquire-temporal.js';
import type { Addresses } from './child-environment.js';
import { keepAlive } from './keep-alive.js';
import type { Progress } from './progress.js';
import { stopProcess } from './stop-process.js';
import { startTemporal, temporalAlive } from './temporal-server.js';
import { answers, type UpPorts } from './up-ports.js';

/** A server that `up` uses: given from outside, or kept running by it. */
export interface Server<A> {
  readonly address: A;
  stop(): Promise<void>;
}

type PostgresAddress = Pick<Addresses, 'databaseUrl' | 'ownerUrl'>;
type TemporalAddress = Pick<Addresses, 'temporalAddress' | 'temporalUi'>;

/** The Postgres of DATABASE_URL, else the embedded one. */
export async function usePostgres(home: string, progress: Progress): Promise<Server<PostgresAddress>> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') {
    const ownerUrl = process.env['TENURE_MIGRATION_DATABASE_URL'] ?? null;
    return { address: { databaseUrl: given, ownerUrl }, stop: () => Promise.resolve() };
  }
  const { moved } = planPostgres(home);
  if (moved !== null) progress.note(moved);
  const first = await progress.step('Postgres', () => startPostgres(home));
  const stopKeeping = keepAlive({
    isAlive: () => answers(first.port),
    start: async () => void (await startPostgres(home, { port: first.port })),
    onRestart: (problem) => progress.warn(problem ?? 'Postgres stopped; starting it again'),
  });
  return {
    address: { databaseUrl: first.appUrl, ownerUrl: first.ownerUrl },
    async stop() {
      await stopKeeping();
      await stopServer(planPostgres(home));
    },
  };
}

/** The Temporal server of TEMPORAL_ADDRESS, else a development server on a file of the home. */
export async function useTemporal(home: string, ports: UpPorts, progress: Progress): Promise<Server<TemporalAddress>> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given !== undefined && given !== '') {
    const temporalUi = process.env['TENURE_TEMPORAL_UI_URL'] ?? null;
    return { address: { temporalAddress: given, temporalUi }, stop: () => Promise.resolve() };
  }
  const program = await progress.step('Temporal', async (say) => {
    const found = await acquireTemporal(say);
    await startTemporal(home, found, ports);
    return found;
  });
  const stopKeeping = keepAlive({
    isAlive: () => temporalAlive(home, ports),
    start: () => startTemporal(home, program, ports),
    onRestart: (problem) => progress.warn(problem ?? 'The Temporal server stopped; starting it again'),
  });
  return {
    address: {
      temporalAddress: `127.0.0.1:${ports.temporal}`,
      temporalUi: `http://127.0.0.1:${ports.temporalUi}`,
    },
    async stop() {
      await stopKeeping();
      await stopProcess(home, 'temporal', 10_000);
    },
  };
}
