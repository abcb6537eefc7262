import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { v7 as uuid } from 'uuid';
import type { ArtifactStore, StoredArtifact } from '../../domain/ports/artifact-store.js';
import { httpError } from '../errors/http-error.js';

export interface Upload {
  readonly body: Readable;
  readonly digest: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly limit: number;
  /** Folder for what is on its way. */
  readonly scratch: string;
}

/**
 * Streams an upload to a scratch file, counts and hashes it on the way, and stores it only when the digest is right.
 * Throws the HTTP errors `ArtifactTooLarge` and `ArtifactDigestMismatch`; nothing is left of an upload that fails.
 */
export async function receiveArtifact(artifacts: ArtifactStore, upload: Upload): Promise<StoredArtifact> {
  await mkdir(upload.scratch, { recursive: true });
  const file = join(upload.scratch, `upload-${uuid()}`);
  try {
    const hash = createHash('sha256');
    await pipeline(upload.body, measure(upload.limit, hash), createWriteStream(file));
    const found = `sha256:${hash.digest('hex')}`;
    if (found !== upload.digest) {
      throw httpError(
        'ArtifactDigestMismatch',
        `The bytes have the digest ${found}, the address says ${upload.digest}.`,
      );
    }
    return await artifacts.putFile(file, upload.mediaType, upload.digest);
  } finally {
    await rm(file, { force: true });
  }
}

function measure(limit: number, hash: { update(bytes: Buffer): unknown }): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) return done(httpError('ArtifactTooLarge', `The artifact has more than ${limit} bytes.`));
      hash.update(chunk);
      done(null, chunk);
    },
  });
}
