import pg from 'pg';
import type { Passwords } from './passwords.js';

const duplicate = ['42710', '42P04', '23505'];

/** Makes the two roles and the database where missing: `tenure_owner` owns it, `tenure_app` may connect. */
export async function ensureDatabase(port: number, passwords: Passwords): Promise<void> {
  const client = new pg.Client(
    `postgres://postgres:${encodeURIComponent(passwords.superuser)}@127.0.0.1:${port}/postgres`,
  );
  await client.connect();
  try {
    for (const statement of [
      `create role tenure_owner login createdb password '${passwords.owner}'`,
      `create role tenure_app login password '${passwords.app}'`,
      'create database tenure owner tenure_owner',
    ]) {
      await client.query(statement).catch((error: unknown) => {
        if (!duplicate.includes((error as { code?: string }).code ?? '')) throw error;
      });
    }
  } finally {
    await client.end();
  }
}
