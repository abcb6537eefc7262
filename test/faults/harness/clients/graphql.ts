import type { Tokens } from './tokens.js';

/** What one attempt was told. `unknown`: nothing that says whether it happened. */
export type Told =
  | { readonly result: 'ok'; readonly value: Record<string, unknown> }
  | { readonly result: 'refused' | 'failed' | 'unknown'; readonly code: string; readonly message: string };

/** Codes that say nothing of what happened, also in an answer that is whole in other parts. */
const passing = new Set(['InternalError', 'DatabaseUnavailable']);

/** A caller of the API that makes one attempt and says what it was told; it repeats nothing. */
export class GraphQl {
  constructor(
    readonly url: string,
    private readonly tokens: Tokens,
    private readonly timeoutMs = 15_000,
  ) {}

  token(user: string): Promise<string> {
    return this.tokens.of(user);
  }

  /** Sends a mutation with one input; `selection` is what is read of its payload. */
  async mutate(user: string, name: string, input: Record<string, unknown>, selection: string): Promise<Told> {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) {
      __typename ... on ${type}Payload { ${selection} } ... on Problem { code message } } }`;
    const told = await this.ask(user, document, { input });
    if (told.result !== 'ok') return told;
    const value = told.value[name] as Record<string, unknown> & { code?: string; message?: string };
    if (value['__typename'] === `${type}Payload`) return { result: 'ok', value };
    return { result: 'refused', code: value.code ?? 'Problem', message: value.message ?? '' };
  }

  /** Sends any document; its `data` is the value. */
  async ask(user: string, query: string, variables: Record<string, unknown> = {}): Promise<Told> {
    let status: number;
    let body: { data?: Record<string, unknown>; errors?: { message: string; extensions?: { code?: string } }[] };
    try {
      const response = await fetch(`${this.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.tokens.of(user)}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      status = response.status;
      body = (await response.json()) as typeof body;
    } catch (error) {
      return { result: 'unknown', code: 'NoAnswer', message: error instanceof Error ? error.message : String(error) };
    }
    const [error] = body.errors ?? [];
    if (error === undefined && body.data !== undefined) return { result: 'ok', value: body.data };
    const code = error?.extensions?.code ?? `Http${status}`;
    const unknown = status >= 500 || status === 429 || status === 401 || passing.has(code);
    return { result: unknown ? 'unknown' : 'failed', code, message: error?.message ?? '' };
  }
}
