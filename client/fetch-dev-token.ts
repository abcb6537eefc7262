import { RequestError } from './errors/request-error.js';
import { UnavailableError } from './errors/unavailable-error.js';

/**
 * A bearer token of the development issuer for one of the ready users, e.g. `approver-1`.
 * Throws `RequestError` (`NotFound` for an unknown user or in production), `UnavailableError`.
 */
export async function fetchDevToken(url: string, user: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(`${url.replace(/\/+$/, '')}/dev/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user }),
      signal: AbortSignal.timeout(10_000),
    });
  } catch (error) {
    throw new UnavailableError(`No answer from ${url}. Is Tenure running? Start it with "npm start".`, {
      cause: error,
    });
  }
  if (response.status >= 502 && response.status <= 504) {
    throw new UnavailableError(`${url} answered ${response.status}. Try again in a few seconds.`);
  }
  const answer = (await response.json()) as Readonly<
    Record<'access_token' | 'code' | 'message' | 'hint', string | undefined>
  >;
  if (answer.access_token) return answer.access_token;
  const message = answer.message ?? `The server answered ${response.status}.`;
  throw new RequestError(answer.code ?? 'InternalError', message, null, answer.hint ?? null);
}
