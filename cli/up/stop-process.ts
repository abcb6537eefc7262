import { setTimeout as sleep } from 'node:timers/promises';
import { processStart } from '../../platform/process/process-start.js';
import { forgetProcess, livingProcess } from './process-record.js';

/** Asks a recorded process to leave, and ends it when it has not left in time (milliseconds). */
export async function stopProcess(home: string, name: string, patienceMs: number): Promise<void> {
  const found = livingProcess(home, name);
  if (found !== null) {
    signal(found.pid, patienceMs === 0 ? 'SIGKILL' : 'SIGTERM');
    const end = performance.now() + patienceMs;
    while (processStart(found.pid) === found.startedAt && performance.now() < end) await sleep(50);
    if (processStart(found.pid) === found.startedAt) signal(found.pid, 'SIGKILL');
    while (processStart(found.pid) === found.startedAt) await sleep(20);
  }
  forgetProcess(home, name);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It left by itself in this moment.
  }
}
