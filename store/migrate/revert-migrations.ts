import { appliedMigrations } from './applied-migrations.js';
import type { MigrationClass } from './migration-class.js';
import { openOwner } from './open-owner.js';
import { refuseNewerSchema } from './refuse-newer-schema.js';
import { underMigrationLock } from './under-migration-lock.js';

/**
 * Takes back the newest `count` migrations (all when left out), newest first. Data in the tables that go is lost.
 * Answers the names that were taken back. Throws `SchemaMismatch` (`DatabaseNewer`).
 */
export async function revertMigrations(
  ownerUrl: string,
  migrations: readonly MigrationClass[],
  count = migrations.length,
): Promise<readonly string[]> {
  const owner = await openOwner(ownerUrl, migrations);
  try {
    return await underMigrationLock(owner, async () => {
      await refuseNewerSchema(owner, migrations);
      const newestFirst = [...(await appliedMigrations(owner))].reverse().slice(0, count);
      for (let left = newestFirst.length; left > 0; left -= 1) await owner.undoLastMigration();
      return newestFirst;
    });
  } finally {
    await owner.destroy();
  }
}
