import { DataSource } from 'typeorm';
import type { MigrationClass } from './migration-class.js';
import { migrationTable } from './migration-table.js';

/** Connects as the owner of the schema. Two connections: one holds the lock, the other migrates. */
export async function openOwner(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<DataSource> {
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: migrationTable,
    migrationsTransactionMode: 'each',
    poolSize: 2,
    applicationName: 'tenure-migrate',
    installExtensions: false,
  });
  return owner.initialize();
}
