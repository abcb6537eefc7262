import type { EntityManager } from 'typeorm';
import { lockable, type LockWish } from './lockable.js';

/** Locks rows by (table, id): one order everywhere, so that no two transactions wait for each other. */
export async function lockRows(manager: EntityManager, wish: LockWish): Promise<void> {
  for (const table of lockable) {
    const ids = wish[table] ?? [];
    if (ids.length === 0) continue;
    // FOR NO KEY UPDATE does not block the foreign key checks of rows that point here.
    await manager.query(`select id from ${table} where id = any($1::uuid[]) order by id for no key update`, [ids]);
  }
}
