import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run } from './run.js';

const sources = join(root, 'portal');
const built = join(root, 'dist', 'portal');
const stamp = join(root, 'dist', '.tsbuildinfo', 'portal-page');

/** Builds the web page into `dist/portal` when its sources or its packages changed. */
export function buildPortal() {
  const wanted = digestOfSources();
  const isBuilt = existsSync(join(built, 'index.html')) && existsSync(stamp);
  if (isBuilt && readFileSync(stamp, 'utf8') === wanted) return;
  // In a process of its own: Vite sets NODE_ENV to production, which whoever is started after it must not inherit.
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  run(process.execPath, [vite, 'build', '--config', join(sources, 'vite.config.js')]);
  writeFileSync(stamp, wanted);
}

function digestOfSources() {
  const hash = createHash('sha256');
  for (const file of [...filesIn(sources), join(root, 'package-lock.json')]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
