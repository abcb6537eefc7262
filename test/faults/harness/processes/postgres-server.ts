import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { planPostgres } from '../../../../platform/postgres/plan-postgres.js';
import { startPostgres, type RunningPostgres } from '../../../../platform/postgres/start-postgres.js';
import { childrenOf } from '../../../support/tenure-processes.js';
import type { Chance } from '../record/random.js';

/** A Postgres that is started again whenever it does not run, until `stop`. */
export class PostgresServer {
  private stopping = false;
  private held = false;
  private keeping: Promise<void> = Promise.resolve();

  private constructor(
    private readonly home: string,
    private running: RunningPostgres,
    private readonly onReady: (startedAt: number) => void,
  ) {
    this.keeping = this.keep();
  }

  static async start(home: string, onReady: (startedAt: number) => void): Promise<PostgresServer> {
    return new PostgresServer(home, await startPostgres(home), onReady);
  }

  get port(): number {
    return this.running.port;
  }
  get appUrl(): string {
    return this.running.appUrl;
  }
  get ownerUrl(): string {
    return this.running.ownerUrl;
  }
  get superuserUrl(): string {
    return this.running.superuserUrl;
  }

  /** The postmaster; null when none runs. */
  get pid(): number | null {
    const file = join(planPostgres(this.home).data, 'postmaster.pid');
    if (!existsSync(file)) return null;
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return pid > 0 && existsSync(`/proc/${pid}`) ? pid : null;
  }

  /** kill -9 of the postmaster and everything below it. */
  killAll(): boolean {
    const { pid } = this;
    if (pid === null) return false;
    for (const each of [pid, ...childrenOf(pid)]) killQuietly(each);
    return true;
  }

  /** kill -9 of one process that serves a connection; Postgres ends all others then, by design. */
  killBackend(chance: Chance): boolean {
    const { pid } = this;
    const backends = pid === null ? [] : childrenOf(pid).filter(isBackend);
    if (backends.length === 0) return false;
    killQuietly(chance.pick(backends));
    return true;
  }

  /** Stops it and keeps it stopped while `work` is done. */
  async whileStopped(work: () => Promise<void>): Promise<void> {
    this.held = true;
    await this.running.stop();
    try {
      await work();
    } finally {
      this.held = false;
    }
    while (this.pid === null) await sleep(200);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.keeping;
    await this.running.stop();
  }

  private async keep(): Promise<void> {
    while (!this.stopping) {
      await sleep(300);
      if (this.stopping || this.held || this.pid !== null) continue;
      const began = Date.now();
      try {
        this.running = await startPostgres(this.home, { port: this.running.port });
        this.onReady(began);
      } catch {
        // What is left of the killed one is still going away.
      }
    }
  }
}

function isBackend(pid: number): boolean {
  try {
    return /^postgres: tenure_(app|owner)/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
