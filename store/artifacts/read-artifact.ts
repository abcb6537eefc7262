import { readFile } from 'node:fs/promises';
import { Failure } from '../../domain/failure/failure.js';
import { digestOf } from '../audit/digest-of.js';
import { artifactPath } from './artifact-path.js';
import { notFound } from './check-bytes.js';

/** All bytes of an artifact, their digest checked again. Throws `ArtifactNotFound`, `ArtifactDigestMismatch`. */
export async function readArtifact(folder: string, digest: string): Promise<Uint8Array> {
  const bytes = await readFile(artifactPath(folder, digest)).catch((error: unknown) => {
    throw notFound(error, digest);
  });
  if (digestOf(bytes) === digest) return bytes;
  throw new Failure('ArtifactDigestMismatch', `The stored bytes of ${digest} were changed.`, { expected: digest });
}
