import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from './support/start-test-api.js';

describe('a request that takes too long', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ requestMs: 300 });
  });
  afterAll(() => api.stop());

  it('is answered with 504 while its query waits, and leaves the rest answering', async () => {
    const runner = api.owner.createQueryRunner();
    await runner.query('begin');
    await runner.query('lock table model_state in access exclusive mode');
    try {
      const waiting = await api.ask('owner-1', '{ models { totalCount } }');
      expect([waiting.status, waiting.errors[0]?.extensions.code]).toEqual([504, 'RequestTimeout']);
      expect((await api.ask('owner-1', '{ viewer { roles } }')).status).toBe(200);
    } finally {
      await runner.query('rollback');
      await runner.release();
    }
    expect((await api.ask('owner-1', '{ models { totalCount } }')).status).toBe(200);
  });
});
