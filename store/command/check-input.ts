import { canonicalJson } from '../../domain/audit/canonical-json.js';
import { CanonicalJsonError } from '../../domain/audit/canonical-json-error.js';
import { invalidInput } from '../problem/problems.js';

/** A whole input may have so many bytes as canonical JSON: the body limit of the API. */
const maxInputBytes = 1_048_576;

/**
 * What holds for every input: text that Postgres and JSON can hold (no U+0000, no lone surrogates), numbers that are
 * finite, at most 1 MiB, an idempotency key of 1 to 128 characters. Answers the canonical text without that key.
 * Throws `InvalidInput` with the path.
 */
export function checkInput(input: { readonly idempotencyKey: string }): string {
  const { idempotencyKey, ...rest } = input;
  if (idempotencyKey.length < 1 || idempotencyKey.length > 128) {
    throw invalidInput(['input', 'idempotencyKey'], 'An idempotency key has 1 to 128 characters.');
  }
  canonical({ idempotencyKey });
  const text = canonical(rest);
  if (Buffer.byteLength(text) > maxInputBytes) {
    throw invalidInput(
      ['input'],
      `The input has more than ${maxInputBytes} bytes.`,
      'Large content goes up as an artifact.',
    );
  }
  return text;
}

function canonical(value: object): string {
  try {
    return canonicalJson(withoutUndefined(value));
  } catch (error) {
    if (!(error instanceof CanonicalJsonError)) throw error;
    throw invalidInput(['input', ...error.path.split('/').slice(1)], error.message);
  }
}

/** Optional members that were left out; NaN must stay visible, so only the outer level is cleaned. */
function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}
