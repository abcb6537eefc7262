import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/open-database.js';
import { ArtifactRow } from '../entities/artifact-row.js';
import { temporaryFolder } from './artifact-path.js';
import { isMissingFile } from '../files/is-missing-file.js';

/**
 * Removes what crashes left behind: temporary files, and whole files that got no row, when they are older than
 * `olderThanMs` (an upload that is under way is younger). Answers how many files went.
 */
export async function sweepArtifacts(database: Database, folder: string, olderThanMs: number): Promise<number> {
  const before = Date.now() - olderThanMs;
  let removed = 0;
  for (const path of await filesIn(temporaryFolder(folder))) removed += await removeOld(path, before);
  for (const prefix of await filesIn(join(folder, 'sha256'))) {
    for (const path of await filesIn(prefix)) {
      const digest = `sha256:${path.slice(-64)}`;
      if (await database.manager.existsBy(ArtifactRow, { digest })) continue;
      removed += await removeOld(path, before);
    }
  }
  return removed;
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissingFile(error)) return [];
    throw error;
  });
  return names.map((name) => join(folder, name));
}

async function removeOld(path: string, before: number): Promise<number> {
  const { mtimeMs } = await stat(path);
  if (mtimeMs >= before) return 0;
  await rm(path, { force: true });
  return 1;
}
