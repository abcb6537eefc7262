import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/open-database.js';
import { ArtifactRow } from '../entities/artifact-row.js';
import { temporaryFolder } from './artifact-path.js';
import { isMissingFile } from '../files/is-missing-file.js';

export interface SweepAges {
  /** Of files that crashes left: longer than the longest upload. */
  readonly leftOverMs: number;
  /** Of uploads that nobody registered as anything; at least a day. */
  readonly unusedMs: number;
}

/**
 * Removes what crashes left behind, temporary files and whole files that got no row, and bytes that nothing names, when they
 * are older than they may be. Answers how many files went.
 */
export async function sweepArtifacts(database: Database, folder: string, ages: SweepAges): Promise<number> {
  await database.query('select forget_artifacts($1)', [new Date(Date.now() - ages.unusedMs)]);
  const before = Date.now() - ages.leftOverMs;
  let removed = 0;
  for (const path of await filesIn(temporaryFolder(folder))) removed += await removeOld(path, before);
  for (const prefix of await filesIn(join(folder, 'sha256'))) {
    for (const path of await filesIn(prefix)) {
      const digest = `sha256:${path.slice(-64)}`;
      if (await database.manager.existsBy(ArtifactRow, { digest })) continue;
      removed += await removeOld(path, before, () => database.manager.existsBy(ArtifactRow, { digest }));
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

/** Takes a file out of its place before it goes: one that an upload put there or named meanwhile is put back. */
async function removeOld(path: string, before: number, isNamed = async () => false): Promise<number> {
  const { mtimeMs } = await stat(path);
  if (mtimeMs >= before) return 0;
  const aside = `${path}.old`;
  await rename(path, aside);
  const moved = await stat(aside);
  if (moved.mtimeMs >= before || (await isNamed())) {
    await rename(aside, path);
    return 0;
  }
  await rm(aside, { force: true });
  return 1;
}
