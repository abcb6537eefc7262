import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fleet } from '../processes/fleet.js';

export interface CheckerReport {
  readonly exitCode: number | null;
  /** What it printed. */
  readonly printed: string;
  /** What it wrote as JSON. */
  readonly found: unknown;
}

/** Runs the checker as the separate program that it is. */
export async function runChecker(fleet: Fleet, folder: string, lost: string | null): Promise<CheckerReport> {
  const home = join(folder, 'home');
  const json = join(folder, 'checked.json');
  const args = [
    join(process.cwd(), 'dist', 'test', 'faults', 'checker', 'main.js'),
    ...['--history', join(folder, 'history.ndjson'), '--receiver', join(folder, 'receiver.ndjson')],
    ...['--database', fleet.postgres.ownerUrl, '--temporal', fleet.temporalAddress, '--namespace', 'default'],
    ...['--verify-keys', join(home, 'keys', 'verify.jwks.json'), '--artifacts', join(home, 'artifacts')],
    ...['--checkpoints', join(home, 'sink'), '--json', json, '--facts', join(folder, 'facts.json')],
    ...(lost === null ? [] : ['--lost', lost]),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()));
  const exitCode = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  const found: unknown = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : null;
  return { exitCode, printed, found };
}
