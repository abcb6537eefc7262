import type { Reader } from '../database/reader.js';
import { ArtifactRow } from '../entities/artifact-row.js';
import { notFound } from '../problem/problems.js';

/** Throws `NotFound` (`ArtifactNotFound`) unless bytes with this digest were uploaded. */
export async function requireArtifact(reader: Reader, digest: string, path: readonly string[]): Promise<void> {
  if (await reader.existsBy(ArtifactRow, { digest })) return;
  throw notFound('ArtifactNotFound', `No artifact ${digest.slice(0, 100)} was uploaded.`, {
    path,
    hint: 'Upload it first: PUT /artifacts/sha256:<digest>.',
  });
}
