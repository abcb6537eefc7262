import type { NextFunction, Request, Response } from 'express';
import { requestErrors } from '../errors/catalogue.js';

/** Addresses that have one spelling only, as everything that looks at a path (limits, parsers, proxies) expects it. */
const spelt = ['graphql', 'artifacts', 'labels', 'monitoring', 'dev', 'metrics', 'livez', 'readyz'];

/**
 * A middleware that answers 404 to another spelling of our addresses: `/GRAPHQL`, `//graphql`, `/graphql/`, `/graphql;x`,
 * encoded letters. Express would route some of them past the middleware that compares paths. NUL, which Postgres stores
 * in no text, is refused in any address.
 */
export function refuseOtherSpellings(request: Request, response: Response, next: NextFunction): void {
  if (/%(25)*00/i.test(request.url)) return refuse(response, 'BadRequest');
  const path = (request.url.split('?', 1)[0] ?? '').replace(/^https?:\/\/[^/]+/i, '');
  const first = /^[\\/]*([^\\/;]*)/.exec(decoded(path).toLowerCase())?.[1] ?? '';
  const known = spelt.includes(first);
  const canonical =
    path === '/graphql' || (first !== 'graphql' && path.startsWith(`/${first}`) && !/\/\/|\/$|;/.test(path));
  if (!known || canonical) return next();
  refuse(response, 'NotFound');
}

function refuse(response: Response, code: 'BadRequest' | 'NotFound'): void {
  const { meaning, whatToDo, status } = requestErrors[code];
  response.status(status).json({ code, message: `${meaning} ${whatToDo}` });
}

/** Encoded as often as somebody likes. */
function decoded(path: string): string {
  let text = path;
  for (let times = 0; times < 3; times += 1) {
    try {
      const once = decodeURIComponent(text);
      if (once === text) return text;
      text = once;
    } catch {
      return text;
    }
  }
  return text;
}
