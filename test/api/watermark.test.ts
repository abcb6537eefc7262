import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOutsider, registerModel } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

describe('the watermark of a slot over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await registerModel(api, 'replayed');
    await registerModel(api, 'walled');
    for (const key of ['replayed', 'walled']) {
      const [row] = await api.owner.query<{ id: string }[]>('select id from model where key = $1', [key]);
      await api.store.slots.slot(row?.id ?? '', 'production');
    }
    await api.owner.query(
      `update slot set clock = 'replay', clock_at = '2001-02-01T00:00:00Z'
       from model where model.id = slot.model_id and model.key = 'replayed'`,
    );
  });
  afterAll(() => api.stop());

  const send = async (user: string | null, model: string, watermark?: unknown) => {
    const headers = {
      'content-type': 'application/json',
      ...(user === null ? {} : { authorization: `Bearer ${await api.token(user)}` }),
    };
    const response = await fetch(`${api.url}/monitoring/${model}/production/watermark`, {
      headers,
      ...(watermark === undefined ? {} : { method: 'POST', body: JSON.stringify({ watermark }) }),
    });
    return [response.status, await response.json()];
  };
  const shown = (watermark: string) => [200, { clock: 'replay', watermark }];

  it('is read and moved forward, and an older one answers the present', async () => {
    expect(await send('auditor-1', 'replayed')).toEqual(shown('2001-02-01T00:00:00.000Z'));
    expect(await send('service', 'replayed', '2001-02-02T01:00:00+01:00')).toEqual(shown('2001-02-02T00:00:00.000Z'));
    expect(await send('operator-1', 'replayed', '2001-02-01T12:00:00Z')).toEqual(shown('2001-02-02T00:00:00.000Z'));
  });

  it('is refused with a code that says why', async () => {
    expect(await send('developer-1', 'walled', '2001-02-02T00:00:00Z')).toMatchObject([409, { code: 'WallClock' }]);
    expect(await send('developer-1', 'replayed', '2099-01-01T00:00:00Z')).toMatchObject([
      400,
      { code: 'WatermarkAhead' },
    ]);
    for (const wrong of ['yesterday', '2001-02-30', 7, null]) {
      expect(await send('developer-1', 'replayed', wrong)).toMatchObject([400, { code: 'BadRequest' }]);
    }
    expect(await send('auditor-1', 'replayed', '2001-02-02T00:00:00Z')).toMatchObject([403, { code: 'Forbidden' }]);
    expect(await send(null, 'replayed')).toMatchObject([401, { code: 'Unauthenticated' }]);
    expect(await send(null, 'replayed', '2001-02-02T00:00:00Z')).toMatchObject([401, { code: 'Unauthenticated' }]);
  });

  it('of a model that does not exist, or lies outside the scope, is not found', async () => {
    await addOutsider(api, 'outsider', 'elsewhere', ['developer']);
    expect(await send('developer-1', 'nothing')).toMatchObject([404, { code: 'ModelNotFound' }]);
    expect(await send('outsider', 'replayed')).toMatchObject([404, { code: 'ModelNotFound' }]);
    expect(await send('outsider', 'replayed', '2001-02-09T00:00:00Z')).toMatchObject([404, { code: 'ModelNotFound' }]);
  });
});
