import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '../../api/limits/limits.js';
import { mutate } from '../../client/index.js';
import { elsewhere, modelBytes } from '../support/hostile-onnx.js';
import { until } from '../support/until.js';
import { content, registerModel, upload } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const digestOf = (text: string | Uint8Array) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

describe('artifacts over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const send = async (user: string, method: string, digest: string, body?: string) => {
    const headers = { authorization: `Bearer ${await api.token(user)}`, 'content-type': 'application/json' };
    return fetch(`${api.url}/artifacts/${digest}`, { method, headers, ...(body === undefined ? {} : { body }) });
  };

  it('are stored under their digest and come back byte for byte', async () => {
    const digest = await upload(api, '{"rows":1}');
    const response = await send('auditor-1', 'GET', digest);
    expect(await response.text()).toBe('{"rows":1}');
    expect(response.headers.get('content-type')).toBe('text/plain');
    const head = await send('auditor-1', 'HEAD', digest);
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
  });

  it('are taken twice without harm', async () => {
    expect(await upload(api, 'twice')).toBe(await upload(api, 'twice'));
  });

  it('are refused when the bytes have another digest, and leave nothing', async () => {
    const response = await send('developer-1', 'PUT', digestOf('promised'), 'delivered');
    expect([response.status, await response.json()]).toMatchObject([422, { code: 'ArtifactDigestMismatch' }]);
    expect((await send('developer-1', 'HEAD', digestOf('promised'))).status).toBe(404);
    expect((await send('developer-1', 'HEAD', digestOf('delivered'))).status).toBe(404);
  });

  it('are refused from people who may not upload', async () => {
    const response = await send('auditor-1', 'PUT', digestOf('x'), 'x');
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'Forbidden' }]);
  });

  it('are refused before they come when they are announced as too large', async () => {
    const headers = { authorization: `Bearer ${await api.token('developer-1')}`, 'content-length': String(2 ** 40) };
    const status = await new Promise((resolve, reject) => {
      const upload = request(`${api.url}/artifacts/${digestOf('x')}`, { method: 'PUT', headers }, (response) => {
        resolve(response.statusCode);
        upload.destroy();
      });
      upload.on('error', reject);
      upload.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it.each(['sha256:abc', 'md5:0', '..%2F..%2Fetc%2Fpasswd'])('are not found under the address %s', async (address) => {
    expect((await send('developer-1', 'GET', address)).status).toBe(400);
  });

  it('are not handed out when their bytes were changed by hand', async () => {
    const digest = await upload(api, 'as validated');
    await writeFile(await api.store.artifacts.path(digest), 'as wanted', { flag: 'w' });
    const response = await send('developer-1', 'GET', digest);
    expect([response.status, await response.json()]).toMatchObject([500, { code: 'ArtifactDigestMismatch' }]);
  });

  describe('that are announced as a model', () => {
    const put = async (bytes: Uint8Array) => {
      const digest = digestOf(bytes);
      const headers = { authorization: `Bearer ${await api.token('developer-1')}`, 'content-type': 'application/onnx' };
      const body = Buffer.from(bytes);
      const response = await fetch(`${api.url}/artifacts/${digest}`, { method: 'PUT', headers, body });
      return { digest, status: response.status, answer: (await response.json()) as Record<string, unknown> };
    };
    const refusals = async (digest: string) =>
      api.owner.query<{ envelope: { after: { reasons: { rule: string }[] } } }[]>(
        `select envelope from audit_event where type = 'artifact.refused' and envelope->'target'->>'digest' = $1`,
        [digest],
      );

    it('are taken when inspection finds nothing', async () => {
      expect((await put(modelBytes())).status).toBe(200);
    });

    it('are refused with each reason, leave nothing, and are told to the audit chain', async () => {
      const { digest, status, answer } = await put(modelBytes({ initializers: [elsewhere('../secret.bin')] }));
      expect([status, answer]).toMatchObject([
        422,
        { code: 'InvalidArtifact', reasons: [{ rule: 'externalDataPath' }] },
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/secret/);
      expect((await send('developer-1', 'HEAD', digest)).status).toBe(404);
      expect(await refusals(digest)).toMatchObject([
        { envelope: { after: { reasons: [{ rule: 'externalDataPath' }] } } },
      ]);
    });

    it('are refused in their turn however many come at once', async () => {
      const many = Array.from({ length: 6 }, (_, index) => put(Buffer.from(`not a model ${index}`)));
      expect((await Promise.all(many)).map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422]);
    });
  });

  it('cannot be registered as a model when inspection refuses them, whatever they were announced as', async () => {
    await registerModel(api, 'inspected');
    const files = await content(api, 'fine');
    const artifactDigest = await upload(api, modelBytes({ output: '__proto__' }));
    const attempt = mutate(api.as('developer-1'), 'registerVersion', { ...files, model: 'inspected', artifactDigest });
    await expect(attempt).rejects.toMatchObject({ kind: 'Refused', reasons: [{ rule: 'reservedName' }] });
  });

  it('come once when two send the same bytes at the same time', async () => {
    const text = 'x'.repeat(3_000_000);
    expect(new Set(await Promise.all([upload(api, text), upload(api, text), upload(api, text)])).size).toBe(1);
    expect(await (await send('auditor-1', 'GET', digestOf(text))).text()).toBe(text);
    const files = await readdir(join(api.home, 'artifacts'), { recursive: true });
    expect(files.filter((file) => file.endsWith(digestOf(text).slice(7)))).toHaveLength(1);
    expect(await readdir(join(api.home, 'artifacts', 'incoming'))).toEqual([]);
  });

  it('are refused to whoever sends too many at once, and have no name while they come', async () => {
    const authorization = `Bearer ${await api.token('developer-2')}`;
    const sendMore = async () => {
      const response = await send('developer-2', 'PUT', digestOf('more'), 'more');
      await response.text();
      return response.status;
    };
    const openSlow = () => {
      const slow = request(`${api.url}/artifacts/${digestOf('slow')}`, {
        method: 'PUT',
        headers: { authorization, 'content-length': '1000' },
      });
      slow.on('error', () => undefined);
      slow.write('s');
      return slow;
    };
    const open = Array.from({ length: limits.uploads.perPerson }, openSlow);
    // One that was sent meanwhile may have taken the place of a slow one.
    await until(async () => {
      if ((await sendMore()) === 429) return true;
      open.push(openSlow());
      return false;
    });
    // A file that has just been made loses its name at once.
    await until(async () => (await readdir(join(api.home, 'artifacts', 'incoming'))).length === 0);
    for (const slow of open) slow.destroy();
    await until(async () => (await sendMore()) === 200);
  });
});
