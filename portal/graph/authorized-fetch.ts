import type { TokenSource } from '../session/token-source.js';

/**
 * `fetch` with the person's token. A refused token is renewed once; when that does not help, `onRefused` hears of it and
 * the refusal goes on to the caller.
 */
export function authorizedFetch(tokens: TokenSource, onRefused: () => void): typeof fetch {
  const send = (input: RequestInfo | URL, init: RequestInit | undefined, token: string): Promise<Response> => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
  return async (input, init) => {
    const first = await send(input, init, await tokens.token());
    if (first.status !== 401) return first;
    const renewed = await tokens.renew();
    const second = renewed === null ? first : await send(input, init, renewed);
    if (second.status === 401) onRefused();
    return second;
  };
}
