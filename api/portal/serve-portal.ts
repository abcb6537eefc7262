import type { NextFunction, Request, Response } from 'express';
import { portalHeaders } from './portal-headers.js';
import type { PortalFile } from './portal-file.js';

/** Addresses of the API itself; the page never answers there. */
const apiAddress = /^\/(graphql|artifacts|labels|monitoring|dev|livez|readyz|metrics)(\/|$)/;

/**
 * A middleware that answers with the web page: its files, and `index.html` for every other address that a browser navigates
 * to, because the page finds its way itself. Everything else goes on to the API.
 */
export const servePortal =
  (files: ReadonlyMap<string, PortalFile>) => (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const file = files.get(request.path) ?? pageFor(request, files);
    if (!file) return next();
    response.set({
      ...portalHeaders,
      'content-type': file.type,
      etag: file.etag,
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (isKnown(request, file)) return void response.status(304).end();
    const zipped = file.gzip !== null && request.acceptsEncodings('gzip') === 'gzip';
    if (zipped) response.set('content-encoding', 'gzip');
    const body = zipped && file.gzip !== null ? file.gzip : file.bytes;
    response.set('content-length', String(body.length));
    response.end(request.method === 'HEAD' ? undefined : body);
  };

/** Whether the browser has this very content. A reload says `no-cache`, which asks for exactly this comparison. */
function isKnown(request: Request, file: PortalFile): boolean {
  return (request.get('if-none-match') ?? '').split(/,\s*/).includes(file.etag);
}

function pageFor(request: Request, files: ReadonlyMap<string, PortalFile>): PortalFile | undefined {
  const navigates = request.accepts(['json', 'html']) === 'html' || request.path === '/';
  return navigates && !apiAddress.test(request.path) ? files.get('/index.html') : undefined;
}
