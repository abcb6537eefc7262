import { GraphQLError } from 'graphql';
import { requestErrors, type RequestErrorCode } from './catalogue.js';

/** A GraphQL error with a code of the catalogue and its HTTP status. `cause` goes to the log, never to the client. */
export function requestError(code: RequestErrorCode, message?: string, cause?: Error): GraphQLError {
  const { status, meaning, whatToDo } = requestErrors[code];
  return new GraphQLError(message ?? `${meaning} ${whatToDo}`, {
    extensions: { code, http: { status } },
    ...(cause && { originalError: cause }),
  });
}
