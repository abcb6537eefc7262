import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Client, createClient, fetchDevToken } from '../../client/index.js';

/** A Tenure of its own, started by `tenure up` in a new home. */
export interface BenchTenure {
  readonly temporalAddress: string;
  as(user: string): Client;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../cli/main.js', import.meta.url));

/** Starts everything with ports of its own; `seed` sets up the flight-delay example too. */
export async function startTenure({ seed }: { readonly seed: boolean }): Promise<BenchTenure> {
  const home = await mkdtemp(join(tmpdir(), 'tenure-bench-'));
  await chmod(home, 0o755);
  const offset = 1_000 + 10 * Math.floor(Math.random() * 4_000);
  const args = [main, 'up', '--port-offset', String(offset), ...(seed ? [] : ['--no-seed'])];
  const child = spawn(process.execPath, args, { env: { ...process.env, TENURE_HOME: home }, stdio: 'ignore' });
  const stop = async () => {
    const left = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await left;
    await rm(home, { recursive: true, force: true });
  };
  const file = join(home, 'endpoints.json');
  while (!existsSync(file)) {
    if (child.exitCode !== null) throw new Error(`tenure up left with exit code ${child.exitCode}`);
    await sleep(100);
  }
  const { url, temporalAddress } = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  const tokens = new Map<string, Promise<string>>();
  const token = (user: string) => {
    const known = tokens.get(user) ?? fetchDevToken(url ?? '', user);
    tokens.set(user, known);
    return known;
  };
  return {
    temporalAddress: temporalAddress ?? '',
    as: (user) => createClient({ url: url ?? '', token: () => token(user) }),
    stop,
  };
}
