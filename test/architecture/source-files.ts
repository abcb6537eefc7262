import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Root of the repository: tests run from there. */
export const root = process.cwd();

/** Folders of the product, as the map of the house names them. `test` is not among them. */
export const folders = [
  'domain',
  'profiling',
  'workflows',
  'activities',
  'scoring',
  'training',
  'store',
  'api',
  'relay',
  'platform',
  'client',
  'workers',
  'portal',
  'cli',
  'migrations',
  'examples',
  'bench',
] as const;

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** Every TypeScript file of the given top folders. */
export function sourceFiles(tops: readonly string[] = folders): SourceFile[] {
  return tops.flatMap((top) =>
    walk(join(root, top)).map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      folder: top,
      text: readFileSync(path, 'utf8'),
    })),
  );
}
