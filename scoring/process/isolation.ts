import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The tools of this system that fence a model process in, by path; null where the system lacks one. */
export interface Isolation {
  readonly prlimit: string | null;
  readonly setpriv: string | null;
  /** One sentence for each protection that is missing here, for the log and for `tenure doctor`. */
  readonly missing: readonly string[];
}

/** Looks for `prlimit` and `setpriv` (util-linux) on `path`. Without them models run without those limits. */
export function findIsolation(path = process.env['PATH'] ?? '', platform: string = process.platform): Isolation {
  const prlimit = platform === 'linux' ? find('prlimit', path) : null;
  const setpriv = platform === 'linux' ? find('setpriv', path) : null;
  const missing: string[] = [];
  if (prlimit === null) missing.push('No prlimit: the address space of a model process is not limited, only watched.');
  if (setpriv === null) missing.push('No setpriv: a model process may outlive a killed server until the next start.');
  return { prlimit, setpriv, missing };
}

function find(tool: string, path: string): string | null {
  for (const folder of path.split(delimiter)) {
    const candidate = join(folder, tool);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      continue;
    }
  }
  return null;
}
