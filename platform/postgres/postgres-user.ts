import { execFileSync } from 'node:child_process';
import { PostgresError } from './postgres-error.js';

/** A user of the operating system. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root: then it runs as the system user `postgres`, made when the machine has none.
 * Null when this process is not root.
 */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  return find() ?? make();
}

function find(): SystemUser | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString());
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function make(): SystemUser {
  for (const [command, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ] as const) {
    try {
      execFileSync(command, args, { stdio: 'pipe' });
      const made = find();
      if (made !== null) return made;
    } catch {
      // The next command is the other family's.
    }
  }
  throw new PostgresError(
    'Postgres does not run as root and the user "postgres" could not be made: make it, or start as another user',
  );
}
