import pg from 'pg';
import type { Row } from '../facts/facts.js';
import { tables } from './tables.js';

/** Reads every table as JSON rows, at one moment. Throws the driver's error when the database does not answer. */
export async function readTables(url: string): Promise<Readonly<Record<string, readonly Row[]>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set timezone = 'UTC'");
    await client.query('begin isolation level repeatable read read only');
    const read: Record<string, readonly Row[]> = {};
    for (const [name, select] of Object.entries(tables)) {
      const { rows } = await client.query<{ row: Row }>(`select row_to_json(t) as row from (${select}) t`);
      read[name] = rows.map(({ row }) => row);
    }
    return read;
  } finally {
    await client.end();
  }
}
