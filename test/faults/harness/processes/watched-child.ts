import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ChildPlan {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Read at each start, so that a restart may differ. */
  readonly env: () => NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Whether a line of its output says that it is ready. */
  readonly isReady?: (line: string) => boolean;
  /** Asked ten times a second where no line says it. */
  readonly answers?: () => Promise<boolean>;
  readonly onReady: (name: string, startedAt: number) => void;
  readonly onExit: (name: string, how: string) => void;
}

const firstPauseMs = 200;
const longestPauseMs = 5_000;
const healthyMs = 10_000;

/** A process of the harness that is started again whenever it ends, until `stop`. */
export class WatchedChild {
  private child: ChildProcess | null = null;
  private readonly log: WriteStream;
  private stopping = false;
  private pauseMs = firstPauseMs;
  private retry: NodeJS.Timeout | null = null;
  private ready: Promise<void> = Promise.resolve();
  starts = 0;

  constructor(private readonly plan: ChildPlan) {
    this.log = createWriteStream(plan.logFile, { flags: 'a' });
    this.start();
  }

  get name(): string {
    return this.plan.name;
  }

  /** Null between an end and the next start. */
  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Resolves when the process that runs now has said that it is ready. */
  untilReady(): Promise<void> {
    return this.ready;
  }

  /** Answers whether there was a process to tell. */
  signal(signal: NodeJS.Signals): boolean {
    return this.child?.kill(signal) ?? false;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.retry !== null) clearTimeout(this.retry);
    const { child } = this;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(force);
  }

  private async ask(child: ChildProcess, answers: () => Promise<boolean>): Promise<boolean> {
    while (child === this.child) {
      if (await answers()) return true;
      await sleep(100);
    }
    return false;
  }

  private start(): void {
    const { plan } = this;
    const began = Date.now();
    this.starts += 1;
    const child = spawn(plan.program, [...plan.args], { env: plan.env(), stdio: ['pipe', 'pipe', 'pipe'] });
    this.child = child;
    child.stdin.on('error', () => undefined);
    this.ready = new Promise((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          this.log.write(`${line}\n`);
          if (plan.isReady?.(line) === true) ready();
        });
      }
      const ready = () => {
        plan.onReady(plan.name, began);
        resolve();
      };
      if (plan.answers !== undefined) void this.ask(child, plan.answers).then((answers) => answers && ready());
    });
    child.once('exit', (code, signal) => {
      this.child = null;
      this.log.write(`--- ended: ${signal ?? code}\n`);
      if (this.stopping) return;
      plan.onExit(plan.name, signal ?? `exit code ${code}`);
      this.pauseMs = Date.now() - began > healthyMs ? firstPauseMs : Math.min(this.pauseMs * 2, longestPauseMs);
      this.retry = setTimeout(() => this.start(), this.pauseMs);
    });
  }
}
