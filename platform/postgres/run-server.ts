import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresError } from './postgres-error.js';
import type { PostgresPlan } from './plan-postgres.js';
import { runAs } from './run-as.js';
import { freePort } from '../net/free-port.js';

/** How to start a server: settings `name=value`, and its port (null = a free one). */
export interface ServerOptions {
  readonly settings: readonly string[];
  readonly port: number | null;
}

/** Starts the server, or attaches to the one that runs on this data. Answers its port. */
export async function runServer(plan: PostgresPlan, options: ServerOptions): Promise<number> {
  const running = await runningPort(plan);
  if (running !== null) return running;
  // The first try may meet the leavings of a kill; the second finds them cleared, or another starter's server.
  const first = await tryStart(plan, options);
  if (first.port !== null) return first.port;
  const second = await tryStart(plan, options);
  if (second.port !== null) return second.port;
  throw new PostgresError(`Postgres does not start on ${plan.data}: ${second.why}. Its log: ${serverLog(plan)}`);
}

/** Stops it in order; does nothing when it does not run. */
export async function stopServer(plan: PostgresPlan, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  if ((await runningPort(plan)) === null) return;
  await control(plan, ['stop', '-m', mode, '-t', '30']);
}

async function tryStart(
  plan: PostgresPlan,
  options: ServerOptions,
): Promise<{ readonly port: number | null; readonly why: string }> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...options.settings,
  ];
  const flags = [`-p ${options.port ?? (await freePort())}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
  const { output } = await control(plan, ['-w', '-t', '60', '-o', flags, '-l', serverLog(plan), 'start']);
  return { port: await runningPort(plan), why: output.split('\n').at(-1) ?? '' };
}

/** The port of the server that runs on this data folder; null when none does. */
async function runningPort(plan: PostgresPlan): Promise<number | null> {
  const { code } = await control(plan, ['status']);
  const file = join(plan.data, 'postmaster.pid');
  if (code !== 0 || !existsSync(file)) return null;
  // Fourth line of postmaster.pid, by the PostgreSQL documentation ("Database File Layout").
  return Number(readFileSync(file, 'utf8').split('\n')[3]);
}

function control(plan: PostgresPlan, args: readonly string[]) {
  const output = join(plan.folder, `pg_ctl.${process.pid}.log`);
  return runAs(plan.user, join(plan.native, 'bin', 'pg_ctl'), ['-D', plan.data, ...args], output);
}

function serverLog({ folder }: PostgresPlan): string {
  return join(folder, 'server.log');
}
