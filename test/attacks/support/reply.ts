/** What came back over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; null where it is none. */
  readonly json: GraphQlBody | null;
  readonly ms: number;
}

export interface GraphQlBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The code of the first error; null without one. */
export function codeOf({ json }: Reply): string | null {
  return json?.errors?.[0]?.extensions?.code ?? null;
}
