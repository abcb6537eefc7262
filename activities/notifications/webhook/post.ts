import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { addressRefusal } from '../../../platform/net/address-refusal.js';
import { AddressRefused } from './address-refused.js';
import { guardedLookup, type Resolve } from './guarded-lookup.js';

export interface PostRules {
  readonly allowPrivate: boolean;
  /** For everything from the first question to DNS to the end of the answer, milliseconds. */
  readonly timeLimitMs: number;
  /** How names are resolved; default: as the machine does. */
  readonly resolve?: Resolve;
}

export interface PostAnswer {
  readonly status: number;
  /** The beginning of the body. */
  readonly text: string;
}

/** Of an answer so much is read; the rest is not waited for. */
const mostBytes = 2_000;

/**
 * Posts to an address that somebody configured, on a connection of its own. Follows no redirect, uses no proxy, checks the
 * address at the moment of connecting. Throws when there is no answer in time or the address is refused.
 */
export async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { allowPrivate, timeLimitMs, resolve }: PostRules,
): Promise<PostAnswer> {
  // An address instead of a name is connected to without a lookup.
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(hostname) !== 0 && addressRefusal(hostname, allowPrivate) !== null) {
    throw new AddressRefused(hostname, hostname, allowPrivate);
  }
  const signal = AbortSignal.timeout(timeLimitMs);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const options = {
    method: 'POST',
    headers,
    agent: false as const,
    lookup: guardedLookup(allowPrivate, resolve),
    signal,
  };
  try {
    const response = await new Promise<IncomingMessage>((answered, failed) =>
      send(url, options, answered).on('error', failed).end(body),
    );
    return { status: response.statusCode ?? 0, text: await readStart(response) };
  } catch (error) {
    if (signal.aborted) throw new Error(`no answer within ${timeLimitMs} ms`, { cause: error });
    throw error;
  }
}

/** The status has been given: a body that breaks off or does not end changes nothing. */
async function readStart(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  try {
    for await (const chunk of response as AsyncIterable<string>) {
      text += chunk;
      if (text.length >= mostBytes) break;
    }
  } catch {
    response.destroy();
  }
  return text.slice(0, mostBytes);
}
