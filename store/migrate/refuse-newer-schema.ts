import type { EntityManager } from 'typeorm';
import { appliedMigrations } from './applied-migrations.js';
import type { MigrationClass } from './migration-class.js';
import { SchemaMismatch } from './schema-mismatch.js';

/** Throws `SchemaMismatch` (`DatabaseNewer`) when the database has had a migration that this program does not know. */
export async function refuseNewerSchema(
  db: Pick<EntityManager, 'query'>,
  migrations: readonly MigrationClass[],
): Promise<void> {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = (await appliedMigrations(db)).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new SchemaMismatch(
    'DatabaseNewer',
    `The database was migrated by a newer version of Tenure (${unknown.join(', ')} is not known here). ` +
      'Start that version or a newer one, or give DATABASE_URL of another database.',
  );
}
