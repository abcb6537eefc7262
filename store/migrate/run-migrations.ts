import type { MigrationClass } from './migration-class.js';
import { openOwner } from './open-owner.js';
import { refuseNewerSchema } from './refuse-newer-schema.js';
import { underMigrationLock } from './under-migration-lock.js';

/**
 * Brings the database to the newest of `migrations`, each in a transaction of its own. Safe to run from several
 * processes at once. Answers the names that were run. Throws `SchemaMismatch` (`DatabaseNewer`).
 */
export async function runMigrations(
  ownerUrl: string,
  migrations: readonly MigrationClass[],
): Promise<readonly string[]> {
  const owner = await openOwner(ownerUrl, migrations);
  try {
    return await underMigrationLock(owner, async () => {
      await refuseNewerSchema(owner, migrations);
      return (await owner.runMigrations()).map((migration) => migration.name);
    });
  } finally {
    await owner.destroy();
  }
}
