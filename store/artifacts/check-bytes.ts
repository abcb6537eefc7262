import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Failure } from '../../domain/failure/failure.js';
import { artifactPath } from './artifact-path.js';
import { isMissingFile } from '../files/is-missing-file.js';

/** Reads a stored file again and compares its digest. Answers its path. Throws `ArtifactNotFound`, `ArtifactDigestMismatch`. */
export async function checkBytes(folder: string, digest: string): Promise<string> {
  const path = artifactPath(folder, digest);
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    throw notFound(error, digest);
  }
  const found = `sha256:${hash.digest('hex')}`;
  if (found === digest) return path;
  throw new Failure('ArtifactDigestMismatch', `The stored bytes of ${digest} were changed: they have ${found} now.`, {
    expected: digest,
    found,
  });
}

/** A missing file as `ArtifactNotFound`; any other error as it is. */
export function notFound(error: unknown, digest: string): unknown {
  return isMissingFile(error)
    ? new Failure('ArtifactNotFound', `There are no bytes of ${digest} in the artifact store.`)
    : error;
}
