import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startPostgres, type TestDatabase } from '../support/postgres.js';
import { runProcess, type ProcessEnd } from '../support/run-process.js';

const newHome = (): string => mkdtempSync(join(tmpdir(), 'tenure-wrong-'));

/** One line that says it all: no stack trace, no second thoughts. */
function expectClear(end: ProcessEnd, exitCode: number, ...parts: string[]): void {
  const told = end.stdout + end.stderr;
  expect(end.exitCode).toBe(exitCode);
  for (const part of parts) expect(told).toContain(part);
  expect(told).not.toMatch(/\n\s+at .*:\d+:\d+/);
}

describe('wrong surroundings', () => {
  let listening: Server | undefined;
  let database: TestDatabase | undefined;
  afterEach(async () => {
    await new Promise((closed) => (listening ? listening.close(closed) : closed(null)));
    await database?.stop();
    listening = undefined;
    database = undefined;
  });

  it('a taken port is named, with what to do', async () => {
    const taken = createServer();
    listening = taken;
    await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
    const { port } = taken.address() as AddressInfo;
    const env = { TENURE_HOME: newHome(), TENURE_API_PORT: String(port) };
    expectClear(await runProcess('cli/main.js', ['up'], env), 1, 'PortTaken', `Port ${port}`, '--port-offset');
  });

  it('a home that cannot be written is named', async () => {
    const file = join(newHome(), 'file');
    writeFileSync(file, '');
    const home = join(file, 'home');
    expectClear(await runProcess('cli/main.js', ['up'], { TENURE_HOME: home }), 78, 'HomeNotWritable', home);
  });

  it('a wrong setting stops tenure up before it has started anything', async () => {
    const home = newHome();
    const up = (env: Record<string, string>) => runProcess('cli/main.js', ['up'], { TENURE_HOME: home, ...env });
    expectClear(await up({ TENURE_API_PORT: 'many' }), 78, 'SettingsInvalid', 'TENURE_API_PORT');
    const withoutOwner = await up({ DATABASE_URL: 'postgres://tenure_app@127.0.0.1/tenure' });
    expectClear(withoutOwner, 78, 'SettingsInvalid', 'TENURE_MIGRATION_DATABASE_URL is missing');
    expect(readdirSync(home)).toEqual([]);
  });

  it('a database that cannot be reached is named without its password', async () => {
    const url = 'postgres://tenure_owner:hidden@127.0.0.1:9/tenure';
    const env = { TENURE_HOME: newHome(), DATABASE_URL: url, TENURE_MIGRATION_DATABASE_URL: url };
    const end = await runProcess('workers/migrate.js', [], env);
    expectClear(end, 69, 'PostgresNotReady', '127.0.0.1:9', 'ECONNREFUSED');
    expect(end.stdout + end.stderr).not.toContain('hidden');
  });

  it('every wrong setting is named, with its form', async () => {
    const env = { TENURE_HOME: newHome(), DATABASE_URL: 'nonsense', TENURE_API_PORT: 'many', TENURE_MODE: 'test' };
    const end = await runProcess('workers/api.js', [], env);
    expectClear(end, 78, 'SettingsInvalid', 'DATABASE_URL', 'TENURE_API_PORT', 'TENURE_MODE');
  });

  it('production refuses the development issuer and fail points', async () => {
    const env = {
      TENURE_HOME: newHome(),
      DATABASE_URL: 'postgres://tenure_app@127.0.0.1/tenure',
      TENURE_MODE: 'production',
      TENURE_OIDC_ISSUER: 'local',
      TENURE_FAIL_POINTS: 'relay.afterSend=kill',
    };
    expectClear(await runProcess('workers/relay.js', [], env), 78, 'TENURE_OIDC_ISSUER', 'TENURE_FAIL_POINTS');
  });

  it('a database of a newer schema is left alone', async () => {
    const made = await startPostgres();
    database = made;
    const owner = new pg.Client(made.ownerUrl);
    await owner.connect();
    await owner.query("insert into migration (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')");
    const env = { TENURE_HOME: newHome(), DATABASE_URL: made.appUrl, TENURE_MIGRATION_DATABASE_URL: made.ownerUrl };
    expectClear(await runProcess('workers/migrate.js', [], env), 78, 'DatabaseNewer', 'FromTheFuture9999999999999');
    const { rows } = await owner.query('select count(*)::int as newest from migration where timestamp = 9999999999999');
    await owner.end();
    expect(rows).toEqual([{ newest: 1 }]);
  });
});
