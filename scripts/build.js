import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPortal } from './build-portal.js';
import { root, run } from './run.js';

/** Compiles what has changed into `dist/` and takes away what has no source any more. */
export function build() {
  removeOrphans(join(root, 'dist'), root);
  if (!existsSync(join(root, 'dist'))) process.stderr.write('building (about half a minute, the first time)\n');
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']);
  run(process.execPath, [join(root, 'scripts', 'build-bundle.js')]);
  buildPortal();
}

/** A compiled file whose source was deleted would still be imported. */
function removeOrphans(compiled, source) {
  if (!existsSync(compiled)) return;
  for (const entry of readdirSync(compiled, { withFileTypes: true })) {
    const path = join(compiled, entry.name);
    // The web page is bundled: its files have no source of the same name.
    if (entry.name.startsWith('.') || path === join(root, 'dist', 'portal')) continue;
    const stem = entry.name.replace(/(\.d\.ts|\.js)(\.map)?$/, '');
    if (entry.isDirectory()) removeOrphans(path, join(source, entry.name));
    else if (/\.(js|d\.ts)(\.map)?$/.test(entry.name) && !existsSync(join(source, `${stem}.ts`))) {
      rmSync(path);
      forgetBuild(path);
    }
  }
}

/** The incremental state of the file's folder still counts on it. */
function forgetBuild(path) {
  const [folder] = path.slice(join(root, 'dist').length + 1).split(/[\\/]/);
  const state = join(root, 'dist', '.tsbuildinfo', folder);
  if (existsSync(state) && readFileSync(state).length > 0) rmSync(state);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) build();
