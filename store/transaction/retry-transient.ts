import { setTimeout as sleep } from 'node:timers/promises';
import { sqlState } from '../database/sql-state.js';

/**
 * Serialization failure, deadlock, and a race for a unique key (the repetition finds the other's row and answers properly).
 */
const transient = new Set(['40001', '40P01', '23505']);
const attempts = 8;

/** Runs `work` again, after a short random pause that doubles, while Postgres says that another transaction was in the way. */
export async function retryTransient<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !transient.has(sqlState(error) ?? '')) throw error;
      await sleep(Math.random() * 5 * 2 ** attempt);
    }
  }
}
