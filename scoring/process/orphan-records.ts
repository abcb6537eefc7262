import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { processStartTime } from './process-start-time.js';

interface OrphanRecord {
  readonly pid: number;
  readonly startTime: string;
  readonly parentPid: number;
  readonly parentStartTime: string;
  /** Its working folder, which goes with it. */
  readonly workFolder: string;
}

/** How the working folder of a model process begins, in the system's folder for temporary files. */
export const workFolderPrefix = 'tenure-model-';

/**
 * Notes of running model processes in a folder, so that the next start can kill those whose server died: a model that loops
 * does not notice that its parent is gone.
 */
export class OrphanRecords {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  add(pid: number, workFolder: string): void {
    const startTime = processStartTime(pid);
    const parentStartTime = processStartTime(process.pid);
    if (startTime === null || parentStartTime === null) return;
    const record: OrphanRecord = { pid, startTime, parentPid: process.pid, parentStartTime, workFolder };
    writeFileSync(this.file(pid), JSON.stringify(record));
  }

  remove(pid: number): void {
    rmSync(this.file(pid), { force: true });
  }

  /** Kills every recorded process whose server is no longer there. Answers their pids. */
  killOrphans(): number[] {
    const killed: number[] = [];
    for (const name of readdirSync(this.folder).filter((file) => file.endsWith('.json'))) {
      const record = this.read(name);
      if (record !== null && processStartTime(record.parentPid) === record.parentStartTime) continue;
      if (record !== null && processStartTime(record.pid) === record.startTime) {
        process.kill(record.pid, 'SIGKILL');
        killed.push(record.pid);
      }
      if (record?.workFolder !== undefined && isWorkFolder(record.workFolder)) {
        rmSync(record.workFolder, { recursive: true, force: true });
      }
      rmSync(join(this.folder, name), { force: true });
    }
    return killed;
  }

  private file(pid: number): string {
    return join(this.folder, `${pid}.json`);
  }

  private read(name: string): OrphanRecord | null {
    try {
      return JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as OrphanRecord;
    } catch {
      // Half-written when its server was killed: the process it meant cannot be told any more.
      return null;
    }
  }
}

/** Nothing else is ever taken away, whatever a note says. */
function isWorkFolder(path: string): boolean {
  return dirname(path) === tmpdir() && basename(path).startsWith(workFolderPrefix);
}
