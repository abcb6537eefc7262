import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the build leaves the bundle, so that no start has to make it. */
export const builtBundles = join(root, '.bundles');

/**
 * The workflow code as one file, made once for each content of `workflows/` and `domain/` (it takes seconds) and kept in
 * `cacheFolder`, unless the build has left it in `builtBundles`. Answers its path. Two processes may make it at the same
 * time: the file appears whole or not at all.
 */
export async function bundleWorkflows(cacheFolder: string): Promise<string> {
  const file = `workflows-${await contentKey()}.js`;
  const codePath = join(cacheFolder, file);
  const found = [codePath, join(builtBundles, file)].find((path) => existsSync(path));
  if (found !== undefined) return found;
  const { code } = await bundleWorkflowCode({
    workflowsPath: source('index'),
    workflowInterceptorModules: [source('fail-points')],
    logger: new DefaultLogger('ERROR'),
  });
  await mkdir(cacheFolder, { recursive: true });
  const draft = `${codePath}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, codePath);
  return codePath;
}

/** Compiled beside this file, or the source when the tests run it. */
function source(name: string): string {
  const path = join(root, 'workflows', `${name}.ts`);
  return existsSync(path) ? path : join(root, 'workflows', `${name}.js`);
}

async function contentKey(): Promise<string> {
  const hash = createHash('sha256');
  const sdk = createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string };
  hash.update(sdk.version);
  for (const folder of ['domain', 'workflows']) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter((file) => /(?<!\.d)\.(js|ts|json)$/.test(file)).sort()) {
      hash.update(`${folder}/${name}\n`).update(await readFile(join(root, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
