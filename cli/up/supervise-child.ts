import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { forgetProcess, recordProcess } from './process-record.js';
import { toldError } from './told-error.js';

/** One process that is started again whenever it dies. */
export interface ChildSpec {
  readonly home: string;
  readonly name: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Told of each line that it prints. */
  readonly onLine?: (line: string) => void;
  /** Told of each unexpected end. */
  readonly onRestart: (how: string) => void;
  /** Ends well with exit code 0, and is not started again then. */
  readonly once?: boolean;
}

export interface SupervisedChild {
  /** Resolves when it said that it is ready (a one-time child: when it ended well or failed for the first time). */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const firstPauseMs = 250;
const longestPauseMs = 10_000;
/** Having lived so long, a process starts again without a pause. */
const healthyMs = 30_000;
const stopPatienceMs = 15_000;
const configurationExitCode = 78;

/** Starts the child and keeps it running until `stop`. */
export function superviseChild(spec: ChildSpec): SupervisedChild {
  const log = createWriteStream(join(spec.home, 'logs', `${spec.name}.log`), { flags: 'a' });
  let child: ChildProcess | null = null;
  let stopping = false;
  let pauseMs = firstPauseMs;
  let retry: NodeJS.Timeout | null = null;
  let wasReady = false;
  let setReady: () => void = () => undefined;
  let setFailed: (error: Error) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    setReady = () => {
      wasReady = true;
      resolve();
    };
    setFailed = reject;
  });
  ready.catch(() => undefined);

  const start = () => {
    const began = performance.now();
    const lastLines: string[] = [];
    // A group of its own: Ctrl-C reaches the supervisor alone, which then stops the children in order.
    const running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', spec.script], {
      env: { ...spec.env, TENURE_SUPERVISED: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    child = running;
    if (running.pid !== undefined) recordProcess(spec.home, spec.name, running.pid);
    running.stdin.on('error', () => undefined);
    for (const stream of [running.stdout, running.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`);
        lastLines.push(line);
        lastLines.splice(0, lastLines.length - 3);
        if (line.includes('"msg":"ready"')) setReady();
        spec.onLine?.(line);
      });
    }
    running.once('exit', (code, signal) => {
      child = null;
      forgetProcess(spec.home, spec.name);
      if (stopping || (spec.once === true && code === 0)) return setReady();
      // Once it has run, its configuration was right: what is in its way now may go away.
      if (code === configurationExitCode && !wasReady) {
        return setFailed(toldError(lastLines, 'SettingsInvalid', configurationExitCode));
      }
      spec.onRestart(signal ?? `exit code ${code}`);
      if (spec.once === true) setReady();
      pauseMs = performance.now() - began > healthyMs ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      retry = setTimeout(start, pauseMs);
    });
  };
  start();

  return {
    ready,
    async stop() {
      stopping = true;
      if (retry !== null) clearTimeout(retry);
      const running = child;
      if (running !== null) {
        const gone = new Promise((done) => running.once('exit', done));
        running.kill('SIGTERM');
        const force = setTimeout(() => running.kill('SIGKILL'), stopPatienceMs);
        await gone;
        clearTimeout(force);
      }
      log.end();
    },
  };
}
