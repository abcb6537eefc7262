import { join } from 'node:path';
import { Failure } from '../../domain/failure/failure.js';

/** Where bytes with a digest lie: by algorithm and first two digits. Throws `ArtifactNotFound` for what is no digest. */
export function artifactPath(folder: string, digest: string): string {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
  if (hex === undefined)
    throw new Failure('ArtifactNotFound', `${digest.slice(0, 100)} is not sha256: and 64 hex digits.`);
  return join(folder, 'sha256', hex.slice(0, 2), hex);
}

/** Where bytes are written before they have their name; on the same file system, so that renaming is one step. */
export function temporaryFolder(folder: string): string {
  return join(folder, 'incoming');
}
