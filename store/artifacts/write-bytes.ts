import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../domain/failure/failure.js';
import { reachFailPoint } from '../../platform/fail-points/reach-fail-point.js';
import { newId } from '../ids/new-id.js';
import { artifactPath, temporaryFolder } from './artifact-path.js';

/**
 * Writes bytes under their digest: temporary name, fsync, rename, fsync of the folder. After a crash at any moment the
 * final name has all bytes or does not exist. Throws `ArtifactDigestMismatch` when they are not what was expected.
 */
export async function writeBytes(
  folder: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  expectedDigest?: string,
): Promise<{ digest: string; size: number }> {
  await mkdir(temporaryFolder(folder), { recursive: true });
  const temporary = join(temporaryFolder(folder), newId());
  try {
    const written = await writeTemporary(temporary, chunks);
    if (expectedDigest !== undefined && written.digest !== expectedDigest) {
      throw new Failure(
        'ArtifactDigestMismatch',
        `The bytes have the digest ${written.digest}, not ${expectedDigest}.`,
        {
          expected: expectedDigest,
          found: written.digest,
        },
      );
    }
    const final = artifactPath(folder, written.digest);
    await mkdir(dirname(final), { recursive: true });
    await reachFailPoint('upload.beforeRename');
    await rename(temporary, final);
    await syncFolder(dirname(final));
    await reachFailPoint('upload.afterRename');
    return written;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeTemporary(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ digest: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.byteLength;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { digest: `sha256:${hash.digest('hex')}`, size };
}

/** Makes the new name itself durable. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
