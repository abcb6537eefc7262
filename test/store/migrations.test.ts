import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/index.js';
import { entities } from '../../store/entities/index.js';
import { checkSchema, openDatabase, revertMigrations, runMigrations } from '../../store/index.js';
import { startPostgres, type TestDatabase } from '../support/postgres.js';

let postgres: TestDatabase;

async function withDatabase<T>(url: string, work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>) {
  const database = await openDatabase(url, 2);
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

const tables = (url: string) =>
  withDatabase(url, async (db) => {
    const rows = await db.query<{ name: string }[]>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       union all select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`,
    );
    return rows.map((row) => row.name);
  });

describe('store migrations', () => {
  beforeAll(async () => {
    postgres = await startPostgres({ migrated: false });
  });
  afterAll(() => postgres.stop());

  describe('migrations', () => {
    const names = migrations.map((migration) => migration.name);

    it('go forth, back to nothing, and forth again, also when two processes begin at once', async () => {
      const both = await Promise.all([1, 2].map(() => runMigrations(postgres.ownerUrl, migrations)));
      expect(both.map((applied) => applied.length).sort()).toEqual([0, names.length]);
      const before = await tables(postgres.ownerUrl);
      expect(before).toContain('audit_event');

      expect(await revertMigrations(postgres.ownerUrl, migrations, 1)).toEqual(names.slice(-1));
      expect(await revertMigrations(postgres.ownerUrl, migrations)).toEqual([...names].reverse().slice(1));
      expect(await tables(postgres.ownerUrl)).toEqual(['migration']);

      expect(await runMigrations(postgres.ownerUrl, migrations)).toEqual(names);
      expect(await tables(postgres.ownerUrl)).toEqual(before);
    });

    it('and entities say the same', async () => {
      const wanted = await withDatabase(postgres.ownerUrl, async (db) => {
        const { upQueries } = await db.driver.createSchemaBuilder().log();
        return upQueries.map((query) => query.query);
      });
      expect(wanted).toEqual([]);
      expect(entities.length).toBeGreaterThan(30);
    });

    it('are refused on a database of a newer version, which is left as it is', async () => {
      const known = migrations.slice(0, -1);
      const newer = { code: 'DatabaseNewer', message: expect.stringContaining(names.at(-1) ?? '') as unknown };
      await expect(runMigrations(postgres.ownerUrl, known)).rejects.toMatchObject(newer);
      await expect(revertMigrations(postgres.ownerUrl, known)).rejects.toMatchObject(newer);
      await withDatabase(postgres.appUrl, async (db) => {
        await expect(checkSchema(db, known)).rejects.toMatchObject(newer);
        await expect(checkSchema(db, migrations)).resolves.toBeUndefined();
      });
    });

    it('are missed by a process that finds an older database', async () => {
      await revertMigrations(postgres.ownerUrl, migrations, 1);
      await withDatabase(postgres.ownerUrl, async (db) => {
        await expect(checkSchema(db, migrations)).rejects.toMatchObject({ code: 'DatabaseOlder' });
      });
      await runMigrations(postgres.ownerUrl, migrations);
    });
  });
});
