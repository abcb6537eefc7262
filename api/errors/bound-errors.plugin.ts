import type { ApolloServerPlugin } from '@apollo/server';

/** As many as a person reads; a wrong list of 20,000 elements has as many errors. */
const mostErrors = 10;
const longestMessage = 500;

/** Keeps an answer from growing with what was wrong in the question: the first errors, each of a bounded length. */
export const boundErrorsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
        body.singleResult.errors = body.singleResult.errors
          .slice(0, mostErrors)
          .map((error) =>
            error.message.length <= longestMessage
              ? error
              : { ...error, message: `${error.message.slice(0, longestMessage)}...` },
          );
      },
    };
  },
};
