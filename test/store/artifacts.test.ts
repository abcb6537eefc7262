import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { Way } from './support/way.js';

let test: TestStore;

const bytes = Buffer.from('some bytes');
const dayMs = 86_400_000;
const ages = { leftOverMs: 60_000, unusedMs: 7 * dayMs };
const folder = () => join(test.home, 'artifacts');

async function allFiles(): Promise<string[]> {
  const entries = await readdir(folder(), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('store artifacts', () => {
  beforeAll(async () => {
    test = await startTestStore();
  });
  afterAll(() => test.stop());

  describe('the artifact store', () => {
    it('keeps bytes under their digest, once', async () => {
      const first = await test.store.artifacts.putBytes(bytes, 'text/plain');
      const again = await test.store.artifacts.putBytes(bytes, 'application/octet-stream', first.digest);
      expect(again).toEqual(first);
      expect(Buffer.from(await test.store.artifacts.read(first.digest))).toEqual(bytes);
      expect(await readFile(await test.store.artifacts.path(first.digest))).toEqual(bytes);
    });

    it('refuses bytes that are not what was announced, and keeps nothing of them', async () => {
      const path = join(test.home, 'given');
      await writeFile(path, 'other bytes');
      const before = await allFiles();
      const expected = `sha256:${'0'.repeat(64)}`;
      await expect(test.store.artifacts.putFile(path, 'text/plain', expected)).rejects.toMatchObject({
        type: 'ArtifactDigestMismatch',
      });
      expect(await allFiles()).toEqual(before);
    });

    it('notices a byte that was changed by hand', async () => {
      const { digest } = await test.store.artifacts.putBytes(Buffer.from('to be changed'), 'text/plain');
      await writeFile(await test.store.artifacts.path(digest), 'to be changeD');
      await expect(test.store.artifacts.read(digest)).rejects.toMatchObject({ type: 'ArtifactDigestMismatch' });
      await expect(test.store.artifacts.path(digest)).rejects.toMatchObject({ type: 'ArtifactDigestMismatch' });
    });

    it('says ArtifactNotFound for unknown and for impossible digests', async () => {
      for (const digest of [`sha256:${'1'.repeat(64)}`, 'sha256:../../etc/passwd', 'md5:1']) {
        await expect(test.store.artifacts.read(digest)).rejects.toMatchObject({ type: 'ArtifactNotFound' });
        await expect(test.store.artifacts.path(digest)).rejects.toMatchObject({ type: 'ArtifactNotFound' });
      }
    });

    it('has nothing half-written after a kill before the rename, and sweeps what is left', async () => {
      const script = `
      const { writeBytes } = await import(process.argv[1]);
      await writeBytes(process.argv[2], [Buffer.from('never named')]);`;
      const module = new URL('../../dist/store/artifacts/write-bytes.js', import.meta.url).href;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, module, folder()], {
        env: { ...process.env, TENURE_FAIL_POINTS: 'upload.beforeRename=kill', TENURE_HOME: test.home },
        stdio: 'inherit',
      });
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
      expect(signal).toBe('SIGKILL');

      const incoming = join(folder(), 'incoming');
      const [left = ''] = await readdir(incoming);
      expect(left).not.toBe('');
      expect(await test.store.sweepArtifacts(ages)).toBe(0);
      await utimes(join(incoming, left), new Date(0), new Date(0));
      expect(await test.store.sweepArtifacts(ages)).toBe(1);
      expect(await readdir(incoming)).toEqual([]);
    });

    it('sweeps whole files that got no row, and keeps those that have one', async () => {
      const { digest } = await test.store.artifacts.putBytes(Buffer.from('with a row'), 'text/plain');
      const orphan = join(folder(), 'sha256', 'aa', 'a'.repeat(64));
      await mkdir(join(folder(), 'sha256', 'aa'), { recursive: true });
      await writeFile(orphan, 'no row');
      for (const path of [orphan, await test.store.artifacts.path(digest)])
        await utimes(path, new Date(0), new Date(0));
      expect(await test.store.sweepArtifacts(ages)).toBe(1);
      expect(Buffer.from(await test.store.artifacts.read(digest)).toString()).toBe('with a row');
    });

    it('forgets bytes that nothing names after a week, and keeps what a version or a dataset names for ever', async () => {
      const way = new Way(test);
      const version = await way.version(await way.model('kept'));
      const { digest } = await test.store.artifacts.putBytes(Buffer.from('never registered'), 'text/plain');
      const young = await test.store.artifacts.putBytes(Buffer.from('registered tomorrow'), 'text/plain');
      const path = await test.store.artifacts.path(digest);
      await utimes(path, new Date(0), new Date(0));
      await test.owner.query(`update artifact set created_at = now() - interval '8 days' where digest <> $1`, [
        young.digest,
      ]);
      await test.store.sweepArtifacts(ages);
      await expect(test.store.artifacts.path(digest)).rejects.toMatchObject({ type: 'ArtifactNotFound' });
      expect((await readFile(await test.store.artifacts.path(young.digest))).toString()).toBe('registered tomorrow');
      const { contentId } = await test.store.releases.facts(version.versionId);
      const { artifactDigest } = await test.store.releases.content(String(contentId));
      expect((await test.store.artifacts.read(artifactDigest)).length).toBeGreaterThan(0);
    });

    it('lets nobody forget what is younger than a day', async () => {
      const { digest } = await test.store.artifacts.putBytes(Buffer.from('of this hour'), 'text/plain');
      await test.store.sweepArtifacts({ leftOverMs: 60_000, unusedMs: -dayMs });
      expect((await test.store.artifacts.read(digest)).length).toBe(12);
    });
  });
});
