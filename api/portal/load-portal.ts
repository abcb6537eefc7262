import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PortalFile } from './portal-file.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * The built web page by address (`/index.html`), read once: it is small, and what is sent cannot be anything else than what
 * was built. Empty when it was not built.
 */
export function loadPortal(folder: string): ReadonlyMap<string, PortalFile> {
  if (!existsSync(join(folder, 'index.html'))) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const type = types[extname(entry.name)];
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      return type ? [[address, load(path, type, address.startsWith('/assets/'))] as const] : [];
    }),
  );
}

function load(path: string, type: string, immutable: boolean): PortalFile {
  const bytes = readFileSync(path);
  const gzip = gzipSync(bytes, { level: 9 });
  // Weak: the compressed bytes are the same content.
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { type, bytes, gzip: gzip.length < bytes.length ? gzip : null, etag, immutable };
}
