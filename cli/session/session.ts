import type { Client } from '../../client/index.js';
import type { Endpoints } from './read-endpoints.js';

/** A person at the API. */
export interface Session {
  readonly endpoints: Endpoints;
  readonly client: Client;
}
