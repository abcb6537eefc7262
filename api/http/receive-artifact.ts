import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Writable } from 'node:stream';
import { v7 as uuid } from 'uuid';
import type { ArtifactStore, StoredArtifact } from '../../domain/ports/artifact-store.js';
import { httpError } from '../errors/http-error.js';
import { limits } from '../limits/limits.js';
import { boundedBody } from './bounded-body.js';
import { pump } from './pump.js';

export interface Upload {
  readonly body: Readable;
  readonly digest: string;
  readonly mediaType: string;
  /** Folder for what is on its way. */
  readonly scratch: string;
  /** Looks at the whole bytes before they are kept; throws to refuse them. */
  readonly inspect?: (file: FileHandle) => Promise<void>;
}

/**
 * Streams an upload to a scratch file, counts and hashes it on the way, and stores it only when the digest is right.
 * Throws the HTTP errors `ArtifactTooLarge`, `UploadTooSlow` and `ArtifactDigestMismatch`. The scratch file has no name, so nothing is left of
 * an upload that fails or whose server is killed.
 */
export async function receiveArtifact(artifacts: ArtifactStore, upload: Upload): Promise<StoredArtifact> {
  const file = await openNameless(upload.scratch);
  try {
    const hash = createHash('sha256');
    const body = boundedBody({
      ...limits.uploads,
      limit: limits.artifactBytes,
      onChunk: (chunk) => hash.update(chunk),
    });
    await pump(upload.body, body, appendTo(file));
    const found = `sha256:${hash.digest('hex')}`;
    if (found !== upload.digest) {
      throw httpError(
        'ArtifactDigestMismatch',
        `The bytes have the digest ${found}, the address says ${upload.digest}.`,
      );
    }
    await upload.inspect?.(file);
    const whole = file.createReadStream({ start: 0, autoClose: false });
    return await artifacts.putStream(whole, upload.mediaType, upload.digest);
  } finally {
    await file.close();
  }
}

/** An open file that goes when it is closed, by whatever. */
async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `upload-${uuid()}`);
  const file = await open(path, 'wx+', 0o600);
  await rm(path, { force: true });
  return file;
}

/** Unlike the file's own stream it leaves the file open, and ends. */
function appendTo(file: FileHandle): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => void file.writeFile(chunk).then(() => done(), done),
  });
}
