import type { IncomingMessage } from 'node:http';

/**
 * Whether a web socket is opened by our own page, or by a program (which sends no Origin). Browsers let any page open a
 * socket anywhere and only tell who it was.
 */
export function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === new URL(publicUrl).origin || from.host === host;
}
