import { createClient, fetchDevToken, type Client } from '../../../client/index.js';

/** What every step of the seed is given. */
export interface Seeder {
  /** A client that acts as a ready user. */
  as(user: string): Client;
  /** One line of progress. */
  tell(line: string): void;
  /** A folder for files that can be made again. */
  readonly scratch: string;
}

/** Acts through the API at `url` with tokens of the local development issuer, a fresh one for each request. */
export function createSeeder(url: string, scratch: string, tell: (line: string) => void): Seeder {
  return { as: (user) => createClient({ url, token: () => fetchDevToken(url, user) }), tell, scratch };
}
