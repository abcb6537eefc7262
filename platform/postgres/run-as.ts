import { spawn } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';
import type { SystemUser } from './postgres-user.js';

/** What a command of Postgres gave: its exit code and all it printed. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs a program as another user (null = as oneself). Output goes through a file, since a server that the program leaves
 * behind would keep a pipe open for ever.
 */
export function runAs(user: SystemUser | null, program: string, args: readonly string[], log: string): Promise<Ran> {
  const file = openSync(log, 'w');
  const child = spawn(program, args, { stdio: ['ignore', file, file], cwd: '/', env: cleanEnv(), ...(user ?? {}) });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => {
      closeSync(file);
      done({ code, output: readFileSync(log, 'utf8').trim() });
    });
  });
}

/** Without settings of other Postgres clients (PGHOST, PGDATA and the like). */
function cleanEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}
