import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from '../../platform/process/process-start.js';

/** A process that belongs to a home, kept in `home/run/<name>.json` so that the next start finds it. */
export interface ProcessRecord {
  readonly pid: number;
  readonly startedAt: string | null;
  /** Ports it was started with. */
  readonly ports: readonly number[];
}

/** Remembers a process under a name. */
export function recordProcess(home: string, name: string, pid: number, ports: readonly number[] = []): void {
  mkdirSync(join(home, 'run'), { recursive: true });
  const record: ProcessRecord = { pid, startedAt: processStart(pid), ports };
  writeFileSync(file(home, name), JSON.stringify(record));
}

/** The process of that name, if it still runs: pid and start time must both match. */
export function livingProcess(home: string, name: string): ProcessRecord | null {
  try {
    const record = JSON.parse(readFileSync(file(home, name), 'utf8')) as ProcessRecord;
    const start = processStart(record.pid);
    return start !== null && start === record.startedAt ? record : null;
  } catch {
    return null;
  }
}

export function forgetProcess(home: string, name: string): void {
  rmSync(file(home, name), { force: true });
}

function file(home: string, name: string): string {
  return join(home, 'run', `${name}.json`);
}
