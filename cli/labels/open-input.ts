import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

/** A file to read, or what comes on stdin for `-`. Throws `FileUnreadable` (exit 2), naming the file. */
export async function openInput(file: string): Promise<Readable> {
  if (file === '-') return process.stdin;
  try {
    return (await open(file)).createReadStream({ encoding: 'utf8' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(exitCodes.usage, 'FileUnreadable', `Cannot read ${file}: ${reason}.`);
  }
}
