import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, fetchDevToken, type Client } from '../../client/index.js';
import { startPostgres, type RunningPostgres } from '../../platform/postgres/start-postgres.js';
import { processesOf, type ProcessName } from './tenure-processes.js';
import { until } from './until.js';

export interface TenureOptions {
  /** Value of TENURE_FAIL_POINTS. */
  readonly failPoints?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Sets up the flight-delay example, without its live traffic. Default false. */
  readonly seed?: boolean;
}

interface Endpoints {
  readonly url: string;
  readonly scoringUrl: string;
  readonly temporalAddress: string;
}

/** A whole Tenure of its own: every process real, in a new home with free ports. */
export interface Tenure {
  readonly home: string;
  readonly url: string;
  readonly scoringUrl: string;
  readonly temporalAddress: string;
  /** As the role tenure_app. */
  readonly databaseUrl: string;
  /** As the role tenure_owner. */
  readonly ownerUrl: string;
  /** A client that acts as a ready user. */
  as(user: string): Client;
  /** kill -9 of every process of that name; answers how many there were. */
  kill(name: ProcessName): number;
  /** Starts `up` again in the same home, after it was killed. */
  startAgain(): Promise<void>;
  /** Everything that `up` printed. */
  printed(): string;
  stop(): Promise<void>;
}

const main = join(process.cwd(), 'dist', 'cli', 'main.js');

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** An offset for which the four ports of `up` are free. */
async function freeOffset(): Promise<number> {
  return until(async () => {
    const offset = 1000 + 10 * Math.floor(Math.random() * 4000);
    const free = await Promise.all([4000, 4100, 7233, 8233].map((port) => isFree(port + offset)));
    return free.every(Boolean) ? offset : null;
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/** Starts everything with `tenure up`. Needs a build (`npm run build`). Call `stop` whatever happens. */
export async function startTenure(options: TenureOptions = {}): Promise<Tenure> {
  if (!existsSync(main)) throw new Error(`There is no ${main}: build first (npm run build).`);
  const home = mkdtempSync(join(tmpdir(), 'tenure-'));
  chmodSync(home, 0o755);
  const offset = await freeOffset();
  const args = ['up', '--port-offset', String(offset), options.seed ? '--no-replay' : '--no-seed'];
  const log = join(home, 'up.log');
  const env = {
    ...process.env,
    TENURE_HOME: home,
    TENURE_RECONCILE_SECONDS: '2',
    // It leaves with the process of the test, whatever ends that.
    TENURE_SUPERVISED: '1',
    ...(options.failPoints ? { TENURE_FAIL_POINTS: options.failPoints } : {}),
    ...options.env,
  };
  let up: ChildProcess | undefined;
  let endpoints: Endpoints | undefined;
  let postgres: RunningPostgres | undefined;

  const printed = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  async function start(): Promise<void> {
    rmSync(join(home, 'endpoints.json'), { force: true });
    const out = openSync(log, 'a');
    const child = spawn(process.execPath, [main, ...args], { env, stdio: ['pipe', out, out] });
    up = child;
    endpoints = await until(async () => {
      if (child.exitCode !== null) throw new Error(`tenure up left with ${child.exitCode}:\n${printed()}`);
      const file = join(home, 'endpoints.json');
      if (!existsSync(file)) return null;
      const found = JSON.parse(readFileSync(file, 'utf8')) as Endpoints;
      const ready = (await answers(`${found.url}/readyz`)) && (await answers(`${found.scoringUrl}/v2/health/ready`));
      return ready ? found : null;
    });
    postgres = await startPostgres(home);
  }

  async function stop(): Promise<void> {
    const child = up;
    if (child?.exitCode === null && child.signalCode === null) {
      const left = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await left;
    }
    rmSync(home, { recursive: true, force: true });
  }

  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  const at = (): Endpoints & RunningPostgres => {
    if (!endpoints || !postgres) throw new Error('Tenure has not started.');
    return { ...endpoints, ...postgres };
  };
  return {
    home,
    url: at().url,
    scoringUrl: at().scoringUrl,
    temporalAddress: at().temporalAddress,
    databaseUrl: at().appUrl,
    ownerUrl: at().ownerUrl,
    as: (user) => createClient({ url: at().url, token: () => fetchDevToken(at().url, user) }),
    kill(name) {
      const pids = processesOf(home, name);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      return pids.length;
    },
    startAgain: start,
    printed,
    stop,
  };
}
