import type { DataSource } from 'typeorm';

/** Any number that nothing else in the database uses as an advisory lock. */
const migrationLock = 7_369_726;

/** Runs `work` while no other process migrates the same database; waits for one that does. */
export async function underMigrationLock<T>(owner: DataSource, work: () => Promise<T>): Promise<T> {
  const holder = owner.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [migrationLock]);
    return await work();
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [migrationLock]);
    await holder.release();
  }
}
