import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FailPointName } from './fail-point-names.js';
import { parseFailPoints } from './parse-fail-points.js';

const delayMs = 3_000;

/**
 * Does nothing, unless TENURE_FAIL_POINTS names this place: then what it asks for happens here. The first process that
 * comes by leaves a marker `TENURE_HOME/fail-points/<name>`; with `:once` nothing happens to later ones, so that the
 * restarted process lives. Throws an Error where `throw` is asked for.
 */
export async function reachFailPoint(name: FailPointName): Promise<void> {
  const text = process.env['TENURE_FAIL_POINTS'];
  if (text === undefined || text === '') return;
  const point = parseFailPoints(text).find((candidate) => candidate.name === name);
  if (point === undefined) return;
  const first = markFirst(name);
  if (point.once && !first) return;
  switch (point.action) {
    case 'kill':
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    case 'throw':
      throw new Error(`The fail point ${name} was asked to throw.`);
    case 'hang':
      return new Promise(() => undefined);
    case 'delay':
      return sleep(delayMs);
    case 'mark':
  }
}

/** True for the first process that marks the name; the marker holds its id. */
function markFirst(name: string): boolean {
  const folder = join(resolve(process.env['TENURE_HOME'] ?? '.tenure'), 'fail-points');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, name), String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
