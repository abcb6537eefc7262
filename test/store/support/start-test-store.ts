import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../domain/people/actor.js';
import { ensureKeys } from '../../../platform/keys/ensure-keys.js';
import { loadSigningKey } from '../../../platform/keys/load-signing-key.js';
import { loadVerifyKeys } from '../../../platform/keys/load-verify-keys.js';
import {
  createStore,
  ensureReadyUsers,
  findActor,
  openDatabase,
  type Database,
  type Store,
} from '../../../store/index.js';
import { startPostgres } from '../../support/postgres.js';

/** The real store on a real Postgres, as the role of the application, with the ready users. */
export interface TestStore {
  readonly store: Store;
  /** As the owner of the tables, who can do by hand what the application may not. */
  readonly owner: Database;
  readonly ownerUrl: string;
  readonly home: string;
  actor(key: string): Promise<Actor>;
  stop(): Promise<void>;
}

export async function startTestStore(): Promise<TestStore> {
  const postgres = await startPostgres();
  const home = await mkdtemp(join(tmpdir(), 'tenure-store-'));
  ensureKeys(home);
  await ensureReadyUsers(postgres.ownerUrl);
  const database = await openDatabase(postgres.appUrl);
  const owner = await openDatabase(postgres.ownerUrl, 2);
  const store = createStore({
    database,
    signer: loadSigningKey(join(home, 'keys', 'signing.pem')),
    verifier: loadVerifyKeys(join(home, 'keys', 'verify.jwks.json')),
    artifactsFolder: join(home, 'artifacts'),
    auditSink: join(home, 'audit-sink'),
  });
  return {
    store,
    owner,
    ownerUrl: postgres.ownerUrl,
    home,
    async actor(key) {
      const actor = await findActor(store, key, 'test', 'request-1');
      if (!actor) throw new Error(`There is no person ${key}.`);
      return actor;
    },
    async stop() {
      await database.destroy();
      await owner.destroy();
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
