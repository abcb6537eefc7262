import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TemporalProgram } from '../../platform/temporal/acquire-temporal.js';
import { livingProcess, recordProcess } from './process-record.js';
import { stopProcess } from './stop-process.js';
import { UpError } from './up-error.js';
import { answers, refusePort, type UpPorts } from './up-ports.js';

const startPatienceMs = 120_000;

/** Starts the development server on the home's file, or adopts the one that a killed `up` left. It outlives this process. */
export async function startTemporal(home: string, program: TemporalProgram, ports: UpPorts): Promise<void> {
  const wanted = [ports.temporal, ports.temporalUi];
  const found = livingProcess(home, 'temporal');
  if (found !== null && String(found.ports) === String(wanted) && (await answers(ports.temporal))) return;
  await stopProcess(home, 'temporal', 5000);
  await refusePort(ports.temporal, 'the Temporal server');
  await refusePort(ports.temporalUi, 'the Temporal UI');
  launch(home, program, ports);
  const end = performance.now() + startPatienceMs;
  while (!(await answers(ports.temporal))) {
    if (performance.now() > end || livingProcess(home, 'temporal') === null) {
      throw new UpError('TemporalNotReady', `The Temporal server does not start: see ${logFile(home)}.`, 69);
    }
    await sleep(50);
  }
}

/** Whether the home's server runs and takes connections. */
export async function temporalAlive(home: string, { temporal }: UpPorts): Promise<boolean> {
  return livingProcess(home, 'temporal') !== null && (await answers(temporal));
}

function launch(home: string, { path }: TemporalProgram, ports: UpPorts): void {
  mkdirSync(join(home, 'temporal'), { recursive: true });
  const log = openSync(logFile(home), 'a');
  const child = spawn(
    path,
    [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'error'],
      ...['--port', String(ports.temporal), '--ui-port', String(ports.temporalUi)],
      // Another version of the server may not read the file: each has its own.
      ...['--db-filename', join(home, 'temporal', `${versionOf(path)}.db`)],
    ],
    { stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  child.once('error', () => undefined);
  if (child.pid !== undefined) recordProcess(home, 'temporal', child.pid, [ports.temporal, ports.temporalUi]);
  child.unref();
}

function versionOf(path: string): string {
  const text = execFileSync(path, ['--version'], { stdio: 'pipe' }).toString();
  return /\d+\.\d+\.\d+/.exec(text)?.[0] ?? 'unknown';
}

function logFile(home: string): string {
  return join(home, 'logs', 'temporal.log');
}
