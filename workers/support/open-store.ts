import { migrations } from '../../migrations/index.js';
import { loadSigningKey } from '../../platform/keys/load-signing-key.js';
import { loadVerifyKeys } from '../../platform/keys/load-verify-keys.js';
import type { Settings } from '../../platform/settings/settings.js';
import { checkSchema, createStore, openDatabase, type Store } from '../../store/index.js';

/** The store of this process, on a database whose schema is the one that this code was written for. */
export async function openStore(settings: Settings): Promise<Store> {
  const database = await openDatabase(settings.databaseUrl);
  await checkSchema(database, migrations);
  return createStore({
    database,
    signer: loadSigningKey(settings.signingKeyFile),
    verifier: loadVerifyKeys(settings.verifyKeysFile),
    artifactsFolder: settings.artifacts,
    auditSink: settings.auditSink,
  });
}
