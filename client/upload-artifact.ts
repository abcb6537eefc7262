import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from './create-client.js';
import { RequestError } from './errors/request-error.js';
import { UnauthenticatedError } from './errors/unauthenticated-error.js';
import { UnavailableError } from './errors/unavailable-error.js';

export interface UploadedArtifact {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Uploads a file under its SHA-256, streamed; what is there already is not sent again. Safe to repeat.
 * Throws `UnavailableError`, `UnauthenticatedError`, `RequestError` (`ArtifactTooLarge`, `ArtifactDigestMismatch`, `Forbidden`).
 */
export async function uploadArtifact(
  client: Client,
  path: string,
  mediaType = 'application/octet-stream',
): Promise<UploadedArtifact> {
  const digest = await digestOf(path);
  const { size } = await stat(path);
  const address = `${client.url}/artifacts/${digest}`;
  const authorization = `Bearer ${await client.token()}`;
  if ((await send(address, { method: 'HEAD', headers: { authorization } })).status === 200) return { digest, size };
  const response = await send(address, {
    method: 'PUT',
    headers: { authorization, 'content-type': mediaType, 'content-length': String(size) },
    body: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
    duplex: 'half',
  });
  if (response.ok) return { digest, size };
  const answer = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
  if (response.status === 401) throw new UnauthenticatedError(answer.message ?? 'The token was refused.');
  throw new RequestError(answer.code ?? 'InternalError', answer.message ?? `The server answered ${response.status}.`);
}

async function send(address: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    throw new UnavailableError(`No answer from ${new URL(address).origin}.`, { cause: error });
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return `sha256:${hash.digest('hex')}`;
}
