import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { v7 as uuid } from 'uuid';
import { catalogueCode } from './catalogue-code.js';
import { isDatabaseAway } from '../../store/index.js';
import { limits } from '../limits/limits.js';
import { requestErrors, type RequestErrorCode } from './catalogue.js';

/** How graphql-js ends a list of wrong variables; it comes without a code, unlike each of them. */
const tooManyWrong = 'Too many errors processing variables';

/**
 * What a client is told of an error: codes of the catalogue with their message; anything else becomes `InternalError`, or
 * `DatabaseUnavailable` when that was the cause, with a correlation id, and goes to `report` whole. Never a stack trace.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown, correlationId: string) => void,
): GraphQLFormattedError {
  const code = catalogueCode(formatted.extensions?.['code']);
  const { locations, path } = formatted;
  // What a client sent comes back in messages: a megabyte of it must not.
  const message = shortened(formatted.message);
  if (message.startsWith(tooManyWrong)) return { message, extensions: { code: 'BadUserInput' } };
  // A resolver's own failure is a plain Error inside; only errors made as GraphQL errors carry a message for clients.
  const ours = code === 'InternalError' || code === 'DatabaseUnavailable';
  if (code in requestErrors && !ours && unwrapResolverError(error) instanceof GraphQLError) {
    return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code } };
  }
  const inner = unwrapResolverError(error);
  // What failed before the document ran (who asks?) comes wrapped without a path.
  const cause = inner instanceof GraphQLError ? (inner.originalError ?? inner) : inner;
  const told: RequestErrorCode = isDatabaseAway(cause) ? 'DatabaseUnavailable' : 'InternalError';
  const correlationId = uuid();
  report(cause, correlationId);
  const { meaning } = requestErrors[told];
  return { message: meaning, ...(path && { path }), extensions: { code: told, correlationId } };
}

function shortened(message: string): string {
  return message.length <= limits.messageLength ? message : `${message.slice(0, limits.messageLength)}...`;
}
