import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../platform/net/free-port.js';
import type { ServingWorld } from './serving-world.js';

const main = join(process.cwd(), 'dist', 'workers', 'scoring.js');

/** A scoring server in a process of its own, started again on the same port whenever it dies. Needs a build. */
export class ScoringProcess {
  /** How many times it was started. */
  starts = 0;
  private child: ChildProcess | undefined;
  private stopped = false;

  private constructor(
    private readonly env: Readonly<Record<string, string>>,
    readonly url: string,
  ) {}

  static async start(world: ServingWorld, failPoints = ''): Promise<ScoringProcess> {
    if (!existsSync(main)) throw new Error(`There is no ${main}: build first (npm run build).`);
    const port = await freePort();
    const env = { ...world.processSettings(port), TENURE_FAIL_POINTS: failPoints, TENURE_LOG: 'fatal' };
    const server = new ScoringProcess(env, `http://127.0.0.1:${port}`);
    server.spawn();
    return server;
  }

  /** kill -9; resolves when the process that ran is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child) return;
    const left = once(child, 'exit');
    child.kill('SIGKILL');
    await left;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.child?.exitCode !== null || this.child.signalCode !== null) return;
    const left = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await left;
  }

  private spawn(): void {
    this.starts += 1;
    const env = { PATH: process.env['PATH'] ?? '', ...this.env };
    this.child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    this.child.once('exit', () => {
      if (!this.stopped) this.spawn();
    });
  }
}
