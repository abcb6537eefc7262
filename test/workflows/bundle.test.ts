import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleWorkflows } from '../../workers/bundle-workflows.js';

/** Uncompressed, source map among it; 1.6 MB when this was written, nearly all of it the Temporal SDK. */
const sizeLimit = 3_000_000;

describe('the workflow bundle', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenure-bundle-'));
    path = await bundleWorkflows(folder);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('stays small', async () => {
    expect((await stat(path)).size).toBeLessThan(sizeLimit);
  });

  it('holds the workflows and nothing that does work', async () => {
    const code = await readFile(path, 'utf8');
    for (const name of ['versionRelease', 'modelLifecycle', 'retirement', 'monitoringRun']) {
      expect(code).toContain(`function ${name}(`);
    }
    for (const name of ['typeorm', '@nestjs', 'pg', 'onnxruntime-node', '@duckdb']) {
      expect(code).not.toContain(`node_modules/${name}/`);
    }
    for (const folderName of ['activities', 'store', 'api', 'platform', 'workers']) {
      expect(code).not.toMatch(new RegExp(`"\\./${folderName}/`));
    }
  });

  it('is made once for each content', async () => {
    const made = (await stat(path)).mtimeMs;
    expect(await bundleWorkflows(folder)).toBe(path);
    expect((await stat(path)).mtimeMs).toBe(made);
  });
});
