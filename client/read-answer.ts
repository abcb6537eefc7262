import { RequestError } from './errors/request-error.js';
import { UnauthenticatedError } from './errors/unauthenticated-error.js';
import { UnavailableError } from './errors/unavailable-error.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly correlationId?: string };
  }[];
}

/** The `data` of a GraphQL answer. Throws `UnavailableError`, `UnauthenticatedError` or `RequestError`. */
export function readAnswer<T>(status: number, text: string): T {
  const answer = parse(text);
  const error = answer?.errors?.[0];
  if (status === 401) throw new UnauthenticatedError(error?.message ?? 'The token was refused. Get a new one.');
  if (status >= 502 && status <= 504) throw new UnavailableError(error?.message ?? `The server answered ${status}.`);
  if (error) {
    const code = error.extensions?.code ?? 'InternalError';
    if (code === 'DatabaseUnavailable') throw new UnavailableError(error.message);
    throw new RequestError(code, error.message, error.extensions?.correlationId ?? null);
  }
  if (answer?.data == null) throw new RequestError('InternalError', `The server answered ${status} without data.`);
  return answer.data as T;
}

function parse(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}
