import { linkSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file that must not exist yet, whole or not at all; one that exists is left as it is. */
export function writeNewFile(path: string, text: string, mode: number): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, text, { mode });
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}
