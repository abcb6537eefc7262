import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checkpoint } from '../../domain/audit/checkpoint/checkpoint.js';
import { parseCheckpoint } from '../../domain/audit/checkpoint/parse-checkpoint.js';
import { parseSignedNote } from '../../domain/audit/checkpoint/signed-note.js';
import type { Verifier } from '../../platform/keys/load-verify-keys.js';
import { keyIdIn } from './checkpoint-key-name.js';
import { isMissingFile } from '../files/is-missing-file.js';

/** A checkpoint of the sink; `stated` is null when no key of this installation signed it. */
export interface SinkCheckpoint {
  readonly text: string;
  readonly stated: Checkpoint | null;
}

/** The checkpoint with the largest size in the sink; null in an empty one. */
export async function readNewestCheckpoint(sink: string, verifier: Verifier): Promise<SinkCheckpoint | null> {
  const names = await readdir(sink).catch((error: unknown) => {
    if (isMissingFile(error)) return [];
    throw error;
  });
  const newest = names
    .filter((name) => /^checkpoint-\d{12,}\.txt$/.test(name))
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const text = await readFile(join(sink, newest), 'utf8');
  const note = parseSignedNote(text);
  const signed = note?.signatures.some((line) => {
    const signature = Buffer.from(line.signature).toString('base64url');
    return verifier.verify(Buffer.from(note.text, 'utf8'), signature, keyIdIn(line.name));
  });
  return { text, stated: note && signed ? parseCheckpoint(note.text) : null };
}
