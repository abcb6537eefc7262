import type { EntityManager } from 'typeorm';
import { migrationTable } from './migration-table.js';

/** Names of the migrations that the database has had, oldest first; none in an empty database. */
export async function appliedMigrations(db: Pick<EntityManager, 'query'>): Promise<readonly string[]> {
  const [table] = await db.query<{ name: string | null }[]>('select to_regclass($1)::text as name', [
    `public.${migrationTable}`,
  ]);
  if (!table?.name) return [];
  const rows = await db.query<{ name: string }[]>(`select name from ${migrationTable} order by timestamp, id`);
  return rows.map((row) => row.name);
}
