import { Failure } from '../../domain/failure/failure.js';
import type { RefusalDetails } from '../refusal.js';
import { Refusal } from '../refusal.js';

/** The body of every error answer. */
export interface ErrorBody extends RefusalDetails {
  readonly error: string;
  readonly code: string;
}

interface ErrorAnswer {
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  readonly body: ErrorBody;
}

/** What a client is told about an error: a stable code and a sentence; never a stack trace or an internal message. */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof Refusal) {
    const { status, code, message, details, retryAfterSeconds } = error;
    return { status, retryAfterSeconds, body: { error: message, code, ...details } };
  }
  if (error instanceof Failure) {
    const status = error.type === 'ScoringTimeout' ? 504 : 500;
    return { status, retryAfterSeconds: null, body: { error: error.message, code: error.type } };
  }
  const status = statusOf(error);
  if (codeOf(error) === 'FST_ERR_BAD_URL') return plain(400, 'BadRequest', 'The address has a wrong escape (%).');
  if (status === 413) return plain(413, 'BodyTooLarge', 'The request is too large: send fewer rows at once.');
  if (status === 415)
    return plain(415, 'UnsupportedMediaType', 'Send JSON with the header content-type: application/json.');
  if (status >= 400 && status < 500) return plain(status, 'InvalidJson', 'The body is not a JSON document.');
  return plain(500, 'InternalError', 'The server failed on this request; its log says why.');
}

function plain(status: number, code: string, error: string): ErrorAnswer {
  return { status, retryAfterSeconds: null, body: { error, code } };
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
