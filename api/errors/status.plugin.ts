import type { ApolloServerPlugin } from '@apollo/server';
import { requestErrors } from './catalogue.js';

/** A failure of ours that left no data is a 500, or a 503 when the database is away, so that proxies and monitors see it; errors of clients bring their own status. */
export const statusPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single' || body.singleResult.data) return;
        const codes = (body.singleResult.errors ?? []).map((error) => error.extensions?.['code']);
        if (codes.includes('InternalError')) http.status = requestErrors.InternalError.status;
        else if (codes.includes('DatabaseUnavailable')) http.status = requestErrors.DatabaseUnavailable.status;
        // Apollo answers 200 to a few requests that it refuses, such as one by the hash of a kept document.
        else if (codes.includes('BadRequest') || codes.includes('BadUserInput'))
          http.status = requestErrors.BadRequest.status;
      },
    };
  },
};
