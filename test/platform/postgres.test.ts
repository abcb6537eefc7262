import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { startPostgres, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await startPostgres();
}, 120_000);

afterAll(() => database.stop());

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

test('the application role reads the audit chain and may not change it', async () => {
  expect(await ask(database.appUrl, 'select seq::int as seq from audit_head')).toEqual([{ seq: 0 }]);
  await expect(ask(database.appUrl, 'delete from audit_event')).rejects.toThrow(/permission denied/);
});

test('the owner role makes tables, the application role does not', async () => {
  await expect(ask(database.appUrl, 'create table mine (a int)')).rejects.toThrow(/permission denied/);
  await expect(ask(database.ownerUrl, 'create table mine (a int)')).resolves.toEqual([]);
});
