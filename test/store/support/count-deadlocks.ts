import { AbstractLogger, type LogMessage, type QueryRunner } from 'typeorm';
import type { Database } from '../../../store/index.js';

/** Hears of every query that fails. */
class DeadlockCounter extends AbstractLogger {
  count = 0;

  override logQueryError(error: string | Error, _query: string, _parameters?: unknown[], _runner?: QueryRunner): void {
    if ((error as { code?: unknown }).code === '40P01') this.count += 1;
  }

  protected writeLog(_level: unknown, _message: LogMessage | string | number | (LogMessage | string | number)[]): void {
    // Only failed queries are counted.
  }
}

/** From now on, how many queries of this process Postgres ended to break a deadlock. */
export function countDeadlocks(database: Database): () => number {
  const counter = new DeadlockCounter();
  database.logger = counter;
  return () => counter.count;
}
