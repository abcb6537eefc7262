import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders whose code decides what a training gives. */
const folders = [
  'training',
  'profiling',
  'domain/features',
  'domain/profile',
  'domain/random',
  'domain/statistics/classification',
];

/** `sha256:<hex>` over names and contents of the code files that train, in the order of their names. */
export async function codeDigest(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const extension = extname(fileURLToPath(import.meta.url));
  const found = await Promise.all(
    folders.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  );
  const paths = found
    .flat()
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const path of paths) {
    const contents = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    hash.update(`${contents}  ${relative(root, path).replaceAll('\\', '/')}\n`);
  }
  return `sha256:${hash.digest('hex')}`;
}
