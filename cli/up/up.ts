import { ensureKeys } from '../../platform/keys/ensure-keys.js';
import type { Io } from '../io.js';
import { childEnvironment, type Addresses } from './child-environment.js';
import { claimHome, releaseHome } from './claim-home.js';
import { prepareHome } from './prepare-home.js';
import { Progress } from './progress.js';
import { readUpSettings } from './read-up-settings.js';
import { runStep } from './run-step.js';
import { startGuardian } from './start-guardian.js';
import { startReplay, startSeed } from './start-seed.js';
import { usePostgres, useTemporal } from './start-servers.js';
import { compiled, startWorkers } from './start-workers.js';
import { stopProcess } from './stop-process.js';
import { summary } from './summary.js';
import { refusePort, upPorts } from './up-ports.js';
import { writeEndpoints } from './write-endpoints.js';

export interface UpOptions {
  readonly portOffset: number;
  readonly seed: boolean;
  /** Plays live traffic for the example. */
  readonly replay: boolean;
}

/**
 * Starts everything and keeps it running until SIGINT or SIGTERM, then stops it in order. A kill of any process, this one
 * too, loses nothing; the next call goes on. Throws `UpError`, `PostgresError`, `TemporalMissing`.
 */
export async function up({ portOffset, seed, replay }: UpOptions, io: Io): Promise<void> {
  const { home } = readUpSettings(process.env);
  const ports = upPorts(portOffset);
  const progress = new Progress(io);
  const stops: (() => Promise<void>)[] = [];
  const asked = untilAskedToStop();
  prepareHome(home);
  await claimHome(home);
  try {
    await refusePort(ports.api, 'the API');
    await refusePort(ports.scoring, 'the scoring server');
    ensureKeys(home);
    startGuardian(home);
    const [postgres, temporal] = await startBoth(
      usePostgres(home, progress),
      useTemporal(home, ports, progress),
      stops,
    );
    const addresses: Addresses = {
      ...postgres.address,
      ...temporal.address,
      url: `http://127.0.0.1:${ports.api}`,
      scoringUrl: `http://127.0.0.1:${ports.scoring}`,
    };
    const env = childEnvironment(home, ports, addresses);
    const ownerEnv = { ...env, TENURE_MIGRATION_DATABASE_URL: addresses.ownerUrl ?? '' };
    await progress.step('database schema', () => runStep(compiled('workers/migrate.js'), ownerEnv));
    await progress.step('Temporal namespace', () => runStep(compiled('workers/prepare-temporal.js'), env));
    stops.push(await startWorkers(home, env, progress));
    writeEndpoints(home, addresses);
    if (seed) {
      const example = startSeed(home, env, progress);
      stops.push(() => example.stop());
      await Promise.race([example.ready, asked]);
    }
    io.out(summary(addresses, home));
    if (seed && replay) {
      const traffic = startReplay(home, env, progress);
      stops.push(() => traffic.stop());
    }
    await asked;
    progress.note('stopping');
  } finally {
    for (const stop of stops.reverse()) await stop();
    await stopProcess(home, 'guardian', 0);
    releaseHome(home);
  }
}

/** Starts two servers side by side; when one fails, the other is still stopped in order. */
async function startBoth<A extends { stop(): Promise<void> }, B extends { stop(): Promise<void> }>(
  first: Promise<A>,
  second: Promise<B>,
  stops: (() => Promise<void>)[],
): Promise<[A, B]> {
  const note = (server: { stop(): Promise<void> }) => stops.push(() => server.stop());
  await Promise.allSettled([first.then(note), second.then(note)]);
  return Promise.all([first, second]);
}

function untilAskedToStop(): Promise<void> {
  return new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked());
  });
}
