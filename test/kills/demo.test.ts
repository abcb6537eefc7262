import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { processesOf, type ProcessName } from '../support/tenure-processes.js';

/** When a line like this is told for the first time, that process is killed. */
const moments: readonly (readonly [RegExp, ProcessName])[] = [
  [/example: .*Training version 1/, 'compute'],
  [/approver-1 approves flight-delay\/1/, 'api'],
  [/flights: 2001-02-02: /, 'scoring'],
  [/flights: 2001-02-04: /, 'lifecycle'],
  [/flights: 2001-02-06: /, 'relay'],
  [/flights: 2001-02-08: /, 'replay'],
  [/flights: 2001-02-10: /, 'temporal'],
  [/flights: 2001-02-12: /, 'postgres'],
  [/approver-1 approves flight-delay\/2/, 'up'],
];

describe('the whole life of a model, each process killed once on its way', () => {
  const home = mkdtempSync(join(tmpdir(), 'tenure-demo-'));
  const lines: string[] = [];
  const killed = new Map<ProcessName, number>();
  let demo: ChildProcess;
  let code: number | null = null;

  beforeAll(async () => {
    chmodSync(home, 0o755);
    const env = { ...process.env, TENURE_DEMO_HOME: join(home, 'demo'), TENURE_RECONCILE_SECONDS: '2' };
    demo = spawn(process.execPath, [join(process.cwd(), 'dist', 'examples', 'flight-delay', 'demo.js')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [demo.stdout, demo.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', hear);
    }
    code = await new Promise((done) => demo.once('exit', done));
  }, 15 * 60_000);
  afterAll(() => {
    demo.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  function hear(line: string): void {
    lines.push(line);
    for (const [moment, name] of moments) {
      if (!killed.has(name) && moment.test(line)) {
        const pids = processesOf(join(home, 'demo'), name);
        killed.set(name, pids.length);
        for (const pid of pids) process.kill(pid, 'SIGKILL');
      }
    }
  }

  it('kills every process while it runs', () => {
    expect(moments.map(([, name]) => name).filter((name) => (killed.get(name) ?? 0) === 0)).toEqual([]);
  });

  it('ends well, with everything that it checks', () => {
    expect(lines.filter((line) => /^FAILS|The demo failed/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('holds'))).toHaveLength(7);
    expect(code).toBe(0);
  });
});
