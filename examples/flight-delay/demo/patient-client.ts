import { setTimeout as pause } from 'node:timers/promises';
import { UnavailableError, type Client } from '../../../client/index.js';

const longestOutageMs = 120_000;
const againMs = 500;

/** A client that asks again while the server is away: it is started anew. Mutations carry their key, so they happen once. */
export function patientClient(client: Client): Client {
  return {
    ...client,
    async query<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T> {
      const end = Date.now() + longestOutageMs;
      for (;;) {
        try {
          return await client.query<T>(document, variables);
        } catch (error) {
          if (!(error instanceof UnavailableError) || Date.now() > end) throw error;
          await pause(againMs);
        }
      }
    },
  };
}
