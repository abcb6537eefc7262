import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { startPostgres as startServer } from '../../platform/postgres/start-postgres.js';
import { runMigrations } from '../../store/migrate/run-migrations.js';

/** A database of its own for one test file: migrated, empty, on a real server. */
export interface TestDatabase {
  /** Role `tenure_owner`. */
  readonly ownerUrl: string;
  /** Role `tenure_app`. */
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** All tests share one server; what it holds is thrown away, so it need not survive a power cut. */
export const testPostgresHome = join(tmpdir(), 'tenure-test-postgres');

/**
 * A new database, copied from a template that was migrated once for these migrations (`migrated: false` = empty, without
 * a schema).
 */
export async function startPostgres({ migrated = true } = {}): Promise<TestDatabase> {
  const server = await startServer(testPostgresHome, { settings: ['fsync=off', 'synchronous_commit=off'] });
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = migrated ? await ensureTemplate(server.superuserUrl, server.ownerUrl) : 'template0';
  await run(server.superuserUrl, `create database ${name} owner tenure_owner template ${template}`);
  return {
    ownerUrl: to(server.ownerUrl, name),
    appUrl: to(server.appUrl, name),
    stop: async () => {
      await run(server.superuserUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Made under another name and renamed when whole, so that two test runs at once do no harm. */
async function ensureTemplate(superuserUrl: string, ownerUrl: string): Promise<string> {
  const digest = createHash('sha256').update(migrations.map(String).join('\n')).digest('hex').slice(0, 16);
  const template = `template_${digest}`;
  const found = await run(superuserUrl, `select 1 from pg_database where datname = '${template}'`);
  if (found > 0) return template;
  const draft = `draft_${randomBytes(6).toString('hex')}`;
  await run(superuserUrl, `create database ${draft} owner tenure_owner`);
  await runMigrations(to(ownerUrl, draft), migrations);
  await run(superuserUrl, `alter database ${draft} rename to ${template}`).catch(async () => {
    await run(superuserUrl, `drop database ${draft}`);
  });
  return template;
}

async function run(url: string, statement: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

function to(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
