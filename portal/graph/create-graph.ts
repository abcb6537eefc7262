import { cacheExchange, type Client, createClient, fetchExchange } from 'urql';
import type { TokenSource } from '../session/token-source.js';
import { authorizedFetch } from './authorized-fetch.js';

/**
 * The GraphQL client of one person. What was read before shows at once while it is read again, and a command makes the
 * queries that it touches be read again.
 */
export function createGraph(tokens: TokenSource, onRefused: () => void): Client {
  return createClient({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    fetch: authorizedFetch(tokens, onRefused),
  });
}
