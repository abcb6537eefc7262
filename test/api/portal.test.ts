import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const page = '<!doctype html><title>the page</title>'.padEnd(500);
const script = 'console.log("the page");'.repeat(40);

describe('the web page', () => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenure-portal-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), page);
    await writeFile(join(folder, 'assets', 'index-abc.js'), script);
    await writeFile(join(folder, 'secret.pem'), 'not for the web');
    api = await startTestApi({ portalFolder: folder });
  });
  afterAll(async () => {
    await api.stop();
    await rm(folder, { recursive: true });
  });
  const get = (path: string, headers: Record<string, string> = html): Promise<Response> =>
    fetch(`${api.url}${path}`, { headers });

  it.each(['/', '/models', '/models/flight-delay', '/approvals/abc', '/whatever/else'])(
    'comes at %s, and finds its way itself',
    async (path) => {
      const response = await get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await response.text()).toBe(page);
    },
  );

  it.each(['/livez', '/readyz', '/metrics', '/dev/nothing', '/artifacts/x', '/monitoring/a/b/watermark'])(
    'never stands in the place of %s',
    async (path) => {
      expect((await get(path)).headers.get('content-type')).not.toContain('text/html');
    },
  );

  it('leaves the answer of an unknown address to clients that want no page', async () => {
    const response = await get('/whatever', { accept: 'application/json' });
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'NotFound' }]);
  });

  it('may load from its own origin only, and is framed by nobody', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer']);
  });

  it('is asked for anew each time, its assets once and for all', async () => {
    const first = await get('/');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/', { ...html, 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    const asset = await get('/assets/index-abc.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect([asset.headers.get('content-encoding'), await asset.text()]).toEqual(['gzip', script]);
    const plain = await get('/assets/index-abc.js', { 'accept-encoding': 'identity' });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script]);
  });

  it('sends nothing but what belongs to it', async () => {
    expect(await (await get('/secret.pem')).text()).not.toContain('not for the web');
    expect(await (await get('/assets/../secret.pem')).text()).not.toContain('not for the web');
    expect(await (await get('/assets/%2e%2e/secret.pem')).text()).not.toContain('not for the web');
  });

  it('is told who the ready users are in development, and nothing in production', async () => {
    const users = (await (await get('/dev/users')).json()) as { key: string; roles: string[] }[];
    expect(users.map(({ key }) => key)).toContain('approver-1');
    expect(users.flatMap(({ roles }) => roles)).not.toContain('service');
    const production = await startTestApi({ mode: 'production' });
    const response = await fetch(`${production.url}/dev/users`);
    await production.stop();
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'NotFound' }]);
  });
});
