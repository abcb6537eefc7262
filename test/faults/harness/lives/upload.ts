import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './world.js';

/** Uploads bytes by developer-1 until the server says that it has them. Answers their digest. */
export async function upload(world: World, model: string, content: string | Uint8Array): Promise<string> {
  const bytes = Buffer.from(content);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const about = { client: 'developer-1', op: 'upload', model, key: digest };
  for (;;) {
    await world.history.record({ ...about, phase: 'call', args: { size: bytes.length } });
    const status = await put(world, digest, bytes);
    const result =
      status !== null && status < 300 ? 'ok' : status !== null && status < 500 && status !== 401 ? 'failed' : 'unknown';
    await world.history.record({
      ...about,
      phase: 'answer',
      result,
      code: status === null ? 'NoAnswer' : `Http${status}`,
    });
    if (result === 'ok') return digest;
    if (result === 'failed') throw new Error(`An upload was refused with ${status}.`);
    await sleep(300);
  }
}

async function put(world: World, digest: string, bytes: Buffer): Promise<number | null> {
  try {
    const response = await fetch(`${world.fleet.url}/artifacts/${digest}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${await world.graphql.token('developer-1')}`,
        'content-type': 'application/octet-stream',
      },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(15_000),
    });
    await response.text();
    return response.status;
  } catch {
    return null;
  }
}
