import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A file system of its own in memory for a folder. Needs root on Linux; throws where it may not be. Answers how to undo it. */
export function mountSmallDisk(folder: string, megabytes: number): () => void {
  mkdirSync(folder, { recursive: true });
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (made.status !== 0) throw new Error(`A small disk could not be mounted: ${made.stderr.toString().trim()}`);
  return () => void spawnSync('umount', ['-l', folder]);
}
