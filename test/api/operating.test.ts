import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchDevToken, showViewer, verifyAudit } from '../../client/index.js';
import { createClient } from '../../client/index.js';
import { registerModel } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

describe('operating the API', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await registerModel(api, 'operated');
  });
  afterAll(() => api.stop());

  it('gives a development token for a ready user, and none for a stranger', async () => {
    const token = await fetchDevToken(api.url, 'approver-1');
    const viewer = await showViewer(createClient({ url: api.url, token }));
    expect(viewer).toMatchObject({
      person: { key: 'approver-1' },
      roles: expect.arrayContaining(['APPROVER', 'VIEWER']),
    });
    await expect(fetchDevToken(api.url, 'stranger-1')).rejects.toMatchObject({ code: 'NotFound' });
  });

  it('says that it lives and is ready, and counts its requests', async () => {
    expect((await fetch(`${api.url}/livez`)).status).toBe(200);
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
    await api.ask('owner-1', '{ models { totalCount } }');
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toMatch(/tenure_api_requests_total\{kind="query",field="models",outcome="ok",process="api"\} \d+/);
  });

  it('verifies the audit chain on demand', async () => {
    expect(await verifyAudit(api.as('auditor-1'))).toMatchObject({ ok: true, firstBadSeq: null });
  });

  it('finds the first event that was changed by hand', async () => {
    await api.owner.query('alter table audit_event disable trigger all');
    const [bad] = await api.owner
      .query<{ seq: string }[]>(
        `update audit_event set bytes = bytes || ' '::bytea where type = 'model.registered' returning seq`,
      )
      .then((result) => (result as unknown as [{ seq: string }[]])[0]);
    await api.owner.query('alter table audit_event enable trigger all');
    expect(await verifyAudit(api.as('auditor-1'))).toMatchObject({ ok: false, firstBadSeq: bad?.seq });
  });
});
