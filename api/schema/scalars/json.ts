import { GraphQLJSON } from 'graphql-scalars';

/** Any JSON value. */
export const JsonScalar = GraphQLJSON;
