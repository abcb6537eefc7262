import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from our own page, or from no page at all (command line, server). `publicUrl`: the address that
 * people use, where a proxy stands before the API.
 */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (origin === undefined) return true;
  const from = originOf(origin);
  if (from === null) return false;
  return from.host === host || from.origin === originOf(publicUrl)?.origin;
}

function originOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
