import { CliError } from '../cli-error.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';

/** What an answer of the scoring server other than 2xx means to a caller of the command line. */
const exitCodeOf: Readonly<Record<number, ExitCode>> = {
  400: exitCodes.usage,
  404: exitCodes.notFound,
  409: exitCodes.failed,
  413: exitCodes.usage,
  422: exitCodes.usage,
  429: exitCodes.unavailable,
  503: exitCodes.unavailable,
  504: exitCodes.timedOut,
};

interface Refusal {
  readonly error?: string | { readonly code?: string; readonly message?: string };
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string;
}

async function send(url: string, body: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(30_000),
    });
  } catch {
    throw new CliError(
      exitCodes.unavailable,
      'Unavailable',
      `No answer from the scoring server at ${new URL(url).origin}.`,
      {
        hint: 'Start Tenure with `npm start`, look with `tenure doctor`, or set TENURE_SCORING_URL.',
      },
    );
  }
}

/** One request to the scoring server: GET without a body, else POST. Throws what the server refused as a `CliError`. */
export async function scoringRequest<T>(url: string, body?: unknown): Promise<T> {
  const response = await send(url, body);
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  const refusal = parse(text);
  const nested = typeof refusal.error === 'object' ? refusal.error : {};
  const message = nested.message ?? refusal.message ?? (typeof refusal.error === 'string' ? refusal.error : text);
  throw new CliError(
    exitCodeOf[response.status] ?? exitCodes.failed,
    nested.code ?? refusal.code ?? `Http${response.status}`,
    message,
    refusal.hint ? { hint: refusal.hint } : {},
  );
}

function parse(text: string): Refusal {
  try {
    return JSON.parse(text) as Refusal;
  } catch {
    return {};
  }
}
