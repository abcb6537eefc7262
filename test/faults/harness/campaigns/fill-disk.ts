import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const megabyte = Buffer.alloc(1_048_576);

/** Fills the file system of a folder to its last byte for some time. The folder must lie on a small one of its own. */
export async function fillDisk(folder: string, ms: number): Promise<void> {
  const path = join(folder, '.filler');
  const file = openSync(path, 'w');
  try {
    for (let size = megabyte; size.length > 0;) {
      try {
        writeSync(file, size);
      } catch {
        size = size.subarray(0, Math.floor(size.length / 2));
      }
    }
    await sleep(ms);
  } finally {
    closeSync(file);
    rmSync(path, { force: true });
  }
}
