import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A Tenure of the demo's own. */
export interface DemoTenure {
  readonly url: string;
  readonly scoringUrl: string;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../cli/main.js', import.meta.url));
const longestStartMs = 10 * 60_000;

/**
 * Starts `tenure up` in `home` and waits until it answers. When it is killed it is started again, as a service manager
 * would; what it says is told line by line.
 */
export async function startUp(home: string, offset: number, tell: (line: string) => void): Promise<DemoTenure> {
  const endpoints = join(home, 'endpoints.json');
  rmSync(endpoints, { force: true });
  let stopping = false;
  let child: ChildProcess;
  const start = (): ChildProcess => {
    const env = { TENURE_REPLAY_SECONDS_PER_DAY: 'verdicts', ...process.env, TENURE_HOME: home };
    const up = spawn(process.execPath, [main, 'up', '--port-offset', String(offset)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [up.stdout, up.stderr]) createInterface({ input: stream }).on('line', tell);
    up.once('exit', (code, signal) => {
      if (stopping) return;
      tell(`tenure up left (${signal ?? `exit code ${code}`}); starting it again`);
      child = start();
    });
    return up;
  };
  child = start();
  const end = Date.now() + longestStartMs;
  while (!(await answers(endpoints))) {
    if (Date.now() > end) throw new Error('Tenure did not start within ten minutes');
    await pause(200);
  }
  const { url, scoringUrl } = JSON.parse(readFileSync(endpoints, 'utf8')) as DemoTenure;
  return {
    url,
    scoringUrl,
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function answers(endpoints: string): Promise<boolean> {
  try {
    const { url } = JSON.parse(readFileSync(endpoints, 'utf8')) as { url: string };
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}
