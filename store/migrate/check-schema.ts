import type { EntityManager } from 'typeorm';
import { appliedMigrations } from './applied-migrations.js';
import type { MigrationClass } from './migration-class.js';
import { refuseNewerSchema } from './refuse-newer-schema.js';
import { SchemaMismatch } from './schema-mismatch.js';

/** What a process checks before it works: the database has exactly the given migrations. Throws `SchemaMismatch`. */
export async function checkSchema(
  db: Pick<EntityManager, 'query'>,
  migrations: readonly MigrationClass[],
): Promise<void> {
  await refuseNewerSchema(db, migrations);
  const applied = new Set(await appliedMigrations(db));
  const missing = migrations.map((migration) => migration.name).filter((name) => !applied.has(name));
  if (missing.length === 0) return;
  throw new SchemaMismatch(
    'DatabaseOlder',
    `The database lacks ${missing.length} of ${migrations.length} migrations (first: ${missing[0]}). ` +
      'Run `node dist/workers/migrate.js` with TENURE_MIGRATION_DATABASE_URL, or `tenure up`.',
  );
}
