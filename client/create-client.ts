import { UnavailableError } from './errors/unavailable-error.js';
import { readAnswer } from './read-answer.js';

export interface ClientOptions {
  /** Where the API is, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Bearer token, or a function that gives a fresh one for each request. */
  readonly token: string | (() => Promise<string>);
  /** Longest wait for one answer, milliseconds. Default 15,000: the server gives up after 10,000. */
  readonly timeoutMs?: number;
}

export interface Client {
  readonly url: string;
  token(): Promise<string>;
  /**
   * Sends one document; answers its `data`.
   * Throws `UnavailableError` (not reached, or 502 to 504), `UnauthenticatedError`, or `RequestError` for GraphQL errors.
   */
  query<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
}

/** A client of the GraphQL API over `fetch`. */
export function createClient(options: ClientOptions): Client {
  const url = options.url.replace(/\/+$/, '');
  const token = async () => (typeof options.token === 'string' ? options.token : options.token());
  return {
    url,
    token,
    async query<T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await token()}` };
      const body = JSON.stringify({ query: document, variables });
      const signal = AbortSignal.timeout(options.timeoutMs ?? 15_000);
      let response: Response;
      let text: string;
      try {
        response = await fetch(`${url}/graphql`, { method: 'POST', headers, body, signal });
        text = await response.text();
      } catch (error) {
        throw new UnavailableError(`No answer from ${url}. Is Tenure running? Start it with "npm start".`, {
          cause: error,
        });
      }
      return readAnswer<T>(response.status, text);
    },
  };
}
