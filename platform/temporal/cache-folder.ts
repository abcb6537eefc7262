import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this user's cache of Tenure is, by the rules of the platform (XDG Base Directory on Linux). */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'tenure');
    case 'win32':
      return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'tenure');
    default:
      return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tenure');
  }
}
