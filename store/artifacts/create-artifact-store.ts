import { createReadStream } from 'node:fs';
import type { ArtifactStore, StoredArtifact } from '../../domain/ports/artifact-store.js';
import type { Database } from '../database/open-database.js';
import { ArtifactRow } from '../entities/artifact-row.js';
import { checkBytes } from './check-bytes.js';
import { readArtifact } from './read-artifact.js';
import { writeBytes } from './write-bytes.js';

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Content-addressed bytes in a folder; the row of the table `artifact` comes last, so that a row means whole bytes. */
export function createArtifactStore(database: Database, folder: string): ArtifactStore {
  async function put(chunks: Chunks, mediaType: string, expectedDigest?: string): Promise<StoredArtifact> {
    const { digest, size } = await writeBytes(folder, chunks, expectedDigest);
    await database.query('insert into artifact (digest, size, media_type) values ($1, $2, $3) on conflict do nothing', [
      digest,
      size,
      mediaType,
    ]);
    const row = await database.manager.findOneByOrFail(ArtifactRow, { digest });
    return { digest, size, mediaType: row.mediaType };
  }
  return {
    putFile: (path, mediaType, expectedDigest) => put(createReadStream(path), mediaType, expectedDigest),
    putStream: put,
    putBytes: (bytes, mediaType, expectedDigest) => put([bytes], mediaType, expectedDigest),
    path: (digest) => checkBytes(folder, digest),
    read: (digest) => readArtifact(folder, digest),
  };
}
