import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { canTraverse } from './can-traverse.js';
import { findNativeFolder } from './find-native-folder.js';
import { postgresUser, type SystemUser } from './postgres-user.js';

/** Where the embedded Postgres lives, and as whom it runs. */
export interface PostgresPlan {
  /** Binaries as installed. */
  readonly source: string;
  /** Binaries as used: the same folder, or a copy that the user may reach. */
  readonly native: string;
  /** Holds `data`, `server.log`. */
  readonly folder: string;
  readonly data: string;
  readonly passwords: string;
  readonly user: SystemUser | null;
  /** Why binaries or data are elsewhere than expected; null when they are not. */
  readonly moved: string | null;
}

/** Started by root, Postgres runs as another user, who must be able to reach its binaries and its data. */
export function planPostgres(home: string): PostgresPlan {
  const user = postgresUser();
  const source = findNativeFolder();
  const near = join(resolve(home), 'postgres');
  const passwords = join(resolve(home), 'keys', 'postgres.json');
  const elsewhere = join('/var/lib/tenure', createHash('sha256').update(resolve(home)).digest('hex').slice(0, 16));
  const reachable = { native: user === null || canTraverse(source), data: user === null || canTraverse(near) };
  const folder = reachable.data ? near : elsewhere;
  const moved = [!reachable.native && 'binaries', !reachable.data && 'data'].filter((what) => what !== false);
  return {
    source,
    native: reachable.native ? source : join(elsewhere, 'native'),
    folder,
    data: join(folder, 'data'),
    passwords,
    user,
    moved:
      moved.length === 0
        ? null
        : `the user "postgres" cannot walk down to the ${moved.join(' and ')}, so they are in ${elsewhere}`,
  };
}
