import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { limits } from '../limits/limits.js';
import { boundedBody } from './bounded-body.js';
import { pump } from './pump.js';

/** Streams a body to a file. Throws `ArtifactTooLarge` past the limit, in bytes, and `UploadTooSlow`; whoever named the file removes it. */
export async function receiveFile(body: Readable, path: string, limit: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pump(body, boundedBody({ ...limits.uploads, limit }), createWriteStream(path));
}
