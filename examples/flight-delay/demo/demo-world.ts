import type { Client } from '../../../client/index.js';

/** What the steps of the demo act on. */
export interface DemoWorld {
  readonly scoringUrl: string;
  /** A client that acts as a ready user. */
  as(user: string): Client;
  tell(line: string): void;
}
