import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { upload } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

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
});
