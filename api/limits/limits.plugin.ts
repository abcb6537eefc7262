import type { ApolloServerPlugin } from '@apollo/server';
import { checkOperation } from './check-operation.js';

/** Applies the limits to every operation before anything of it runs. */
export const limitsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (operation) checkOperation(schema, document, operation, request.variables ?? {});
      },
    };
  },
};
