import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { until } from '../support/until.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

describe('a database that goes away', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it.each([
    ['while a document runs', 'model_state'],
    ['while it is looked up who asks', 'person'],
  ])('is told as such, with 503, %s, and the next request finds it again', async (_when, table) => {
    const beside = new pg.Client(api.appUrl);
    await beside.connect();
    await api.owner.transaction(async (holder) => {
      await holder.query(`lock table ${table} in access exclusive mode`);
      const waiting = api.ask('owner-1', '{ models { totalCount } }');
      await until(async () => {
        const { rowCount } = await beside.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rowCount !== 0;
      });
      const { status, errors } = await waiting;
      expect(status).toBe(503);
      expect(errors[0]?.extensions).toEqual({ code: 'DatabaseUnavailable', correlationId: expect.any(String) });
    });
    await beside.end();
    const { data } = await api.ask('owner-1', '{ models { totalCount } }');
    expect(data).toEqual({ models: { totalCount: expect.any(Number) } });
  });
});

describe('a failure of ours', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await api.owner.query('alter table model_state rename to model_state_gone');
  });
  afterAll(() => api.stop());

  it('is told with a code and a correlation id, and nothing of its inside', async () => {
    const { errors, text } = await api.ask('owner-1', '{ models { totalCount } }');
    expect(errors[0]?.extensions).toEqual({ code: 'InternalError', correlationId: expect.any(String) });
    expect(text).not.toMatch(/model_state|does not exist|select|node_modules|stack/i);
  });

  it('leaves the rest answering', async () => {
    const { data } = await api.ask('owner-1', '{ viewer { roles } }');
    expect(data).toEqual({ viewer: { roles: expect.arrayContaining(['OWNER']) } });
  });
});
