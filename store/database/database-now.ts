import type { Reader } from './reader.js';

/** The time by the database's clock, which decides every deadline. */
export async function databaseNow(reader: Reader): Promise<Date> {
  const [clock] = await reader.query<{ now: Date }[]>('select clock_timestamp() as now');
  if (!clock) throw new Error('Postgres answered no row to the question for its time.');
  return clock.now;
}
