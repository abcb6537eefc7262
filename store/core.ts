import type { Database } from './database/open-database.js';
import type { Signer } from '../platform/keys/load-signing-key.js';
import type { Verifier } from '../platform/keys/load-verify-keys.js';

/** What transaction scripts need: the database and the server's keys. A `Store` is one. */
export interface StoreCore {
  readonly database: Database;
  readonly signer: Signer;
  readonly verifier: Verifier;
}
