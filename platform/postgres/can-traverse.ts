import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Whether any user of this machine may walk down to the folder (search permission for others on each above it). */
export function canTraverse(folder: string): boolean {
  const mode = permissions(resolve(folder));
  if (mode !== null && (mode & 0o001) === 0) return false;
  const above = dirname(resolve(folder));
  return above === resolve(folder) || canTraverse(above);
}

/** Null for a folder that does not exist yet. */
function permissions(folder: string): number | null {
  return statSync(folder, { throwIfNoEntry: false })?.mode ?? null;
}
