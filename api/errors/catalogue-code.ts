import type { requestErrors } from './catalogue.js';

/** Apollo's own codes, as the catalogue names them. */
const renamed: Readonly<Record<string, keyof typeof requestErrors>> = {
  GRAPHQL_PARSE_FAILED: 'GraphqlParseFailed',
  GRAPHQL_VALIDATION_FAILED: 'GraphqlValidationFailed',
  BAD_USER_INPUT: 'BadUserInput',
  BAD_REQUEST: 'BadRequest',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BadRequest',
  PERSISTED_QUERY_NOT_FOUND: 'BadRequest',
  OPERATION_RESOLUTION_FAILURE: 'BadUserInput',
};

/** The catalogue's name of an error's code; what has none is our own failure. */
export function catalogueCode(given: unknown): string {
  return typeof given === 'string' ? (renamed[given] ?? given) : 'InternalError';
}
