import { mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FailPointName } from './fail-point-names.js';
import { parseFailPoints } from './parse-fail-points.js';

/**
 * Does nothing, unless TENURE_FAIL_POINTS names this place: then the process dies here as if by `kill -9`.
 * A `:once` leaves a marker in `TENURE_HOME/fail-points`, so that the restarted process lives.
 */
export async function reachFailPoint(name: FailPointName): Promise<void> {
  const text = process.env['TENURE_FAIL_POINTS'];
  if (text === undefined || text === '') return;
  const point = parseFailPoints(text).find((candidate) => candidate.name === name);
  if (point === undefined || (point.once && !markFirst(name))) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

/** True for the first process that marks the name. */
function markFirst(name: string): boolean {
  const folder = join(resolve(process.env['TENURE_HOME'] ?? '.tenure'), 'fail-points');
  mkdirSync(folder, { recursive: true });
  try {
    openSync(join(folder, name), 'wx');
    return true;
  } catch {
    return false;
  }
}
