import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeNewFile } from '../keys/write-new-file.js';

export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** The passwords of the embedded database, made at first need and kept in a file that only its owner reads. */
export function readOrMakePasswords(file: string): Passwords {
  const fresh = () => randomBytes(24).toString('base64url');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeNewFile(file, JSON.stringify({ superuser: fresh(), owner: fresh(), app: fresh() }), 0o600);
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}
