import type { EntityManager } from 'typeorm';
import type { Database } from './open-database.js';

/** Reads several rows as they were at one moment, so that what was committed in between cannot look like a contradiction. */
export async function readSnapshot<T>(database: Database, read: (reader: EntityManager) => Promise<T>): Promise<T> {
  return database.transaction('REPEATABLE READ', read);
}
