import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { httpError } from '../errors/http-error.js';

/** Streams a body to a file. Throws `ArtifactTooLarge` past the limit, in bytes; whoever named the file removes it. */
export async function receiveFile(body: Readable, path: string, limit: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) return done(httpError('ArtifactTooLarge', `The body has more than ${limit} bytes.`));
      done(null, chunk);
    },
  });
  await pipeline(body, counted, createWriteStream(path));
}
