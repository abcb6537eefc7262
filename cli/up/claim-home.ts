import { forgetProcess, livingProcess, recordProcess } from './process-record.js';
import { stopProcess } from './stop-process.js';
import { UpError } from './up-error.js';

/** Processes that `up` starts and that leave with it. */
export const workerNames = ['api', 'lifecycle', 'compute', 'relay', 'scoring', 'seed', 'replay'] as const;
export type WorkerName = (typeof workerNames)[number];

/**
 * Makes this process the one `up` of the home. What a killed `up` left behind is stopped (workers, guardian) or kept to
 * be adopted (Temporal, Postgres). Throws `AlreadyRunning`.
 */
export async function claimHome(home: string): Promise<void> {
  const other = livingProcess(home, 'up');
  if (other !== null && other.pid !== process.pid) {
    throw new UpError(
      'AlreadyRunning',
      `Tenure already runs in ${home} (process ${other.pid}). Use that one, stop it with Ctrl-C, or set TENURE_HOME.`,
    );
  }
  recordProcess(home, 'up', process.pid);
  await stopProcess(home, 'guardian', 0);
  await Promise.all(workerNames.map((name) => stopProcess(home, name, 0)));
}

export function releaseHome(home: string): void {
  forgetProcess(home, 'up');
}
