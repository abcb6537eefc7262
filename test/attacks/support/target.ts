import { request as httpRequest } from 'node:http';
import { fetchDevToken } from '../../../client/index.js';
import type { Tenure } from '../../support/start-tenure.js';
import type { GraphQlBody, Reply } from './reply.js';
import type { ProductionApi } from './production-api.js';

export interface Sent {
  readonly url?: string;
  readonly method?: string;
  /** A ready user; null sends no token. Default `auditor-1`. */
  readonly user?: string | null;
  /** A token of one's own instead. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | null;
}

/** The running installation that is attacked, and everything that it answered. */
export class Target {
  /** Since the case began. */
  readonly replies: Reply[] = [];
  private readonly tokens = new Map<string, string>();

  constructor(
    readonly tenure: Tenure,
    readonly production: ProductionApi,
  ) {}

  async token(user: string): Promise<string> {
    const known = this.tokens.get(user) ?? (await fetchDevToken(this.tenure.url, user));
    this.tokens.set(user, known);
    return known;
  }

  /** Sends anything over HTTP; follows no redirect. */
  async send({ url, method = 'POST', user = 'auditor-1', token, headers, body = null }: Sent): Promise<Reply> {
    const bearer = token ?? (user === null ? null : await this.token(user));
    const began = performance.now();
    const response = await fetch(url ?? `${this.tenure.url}/graphql`, {
      method,
      headers: {
        ...(body === null ? {} : { 'content-type': 'application/json' }),
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      body: typeof body === 'string' || body === null ? body : new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    const reply = {
      status: response.status,
      headers: response.headers,
      text,
      json: parse(text),
      ms: performance.now() - began,
    };
    this.replies.push(reply);
    return reply;
  }

  /** Sends a GraphQL document. */
  graphql(query: string, variables: Readonly<Record<string, unknown>> = {}, sent: Sent = {}): Promise<Reply> {
    return this.send({ ...sent, body: JSON.stringify({ query, variables }) });
  }

  /** The same to the API in production mode, with a token of its issuer. */
  async inProduction(query: string, token: string | null): Promise<Reply> {
    const sent = token === null ? { user: null } : { token };
    return this.send({ ...sent, url: `${this.production.url}/graphql`, body: JSON.stringify({ query }) });
  }

  /** Sends a path as it is written, which `fetch` would tidy up. Answers the status. */
  async raw(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<number> {
    const { hostname, port } = new URL(this.tenure.url);
    return new Promise((resolve, reject) => {
      const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      });
      request.once('error', reject);
      request.end();
    });
  }
}

function parse(text: string): GraphQlBody | null {
  try {
    return JSON.parse(text) as GraphQlBody;
  } catch {
    return null;
  }
}
