import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeParquet } from '../profiling/parquet.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const model = 'labelled';

describe('labels over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    const [person] = await api.owner.query<{ id: string }[]>(`select id from person where key = 'developer-1'`);
    await api.owner.query(
      `with new_model as (insert into model (id, key, kind, team_id, created_by, created_at)
         select gen_random_uuid(), $1, 'onnx', t.id, $2, now() from team t where t.key = 'default' returning id)
       insert into slot (id, model_id, environment) select gen_random_uuid(), id, 'production' from new_model`,
      [model, person?.id],
    );
  });
  afterAll(() => api.stop());

  const post = async (body: string | Uint8Array, type = 'application/x-ndjson', user = 'service', query = model) => {
    const headers = { authorization: `Bearer ${await api.token(user)}`, 'content-type': type };
    const response = await fetch(`${api.url}/labels?model=${query}`, { method: 'POST', headers, body: body as string });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const line = (predictionId: string, change: object = {}) =>
    JSON.stringify({ predictionId, label: 1, observedAt: '2001-02-02T00:00:00Z', ...change });
  const stored = async (id: string) => {
    const rows = await api.owner.query<{ label: number; observed_at: Date; values: unknown }[]>(
      'select label, observed_at, "values" from ground_truth where prediction_id = $1',
      [id],
    );
    return rows[0];
  };

  it('come one JSON object a line, whether their predictions are known or not', async () => {
    const { status, body } = await post(`${line('a')}\n${line('b', { label: false, values: { cost: 12.5 } })}\n`);
    expect([status, body]).toEqual([
      200,
      { accepted: 2, unknown: 2, unknownIds: ['a', 'b'], refused: 0, refusedLines: [] },
    ]);
    expect(await stored('b')).toEqual({ label: 0, observed_at: new Date('2001-02-02'), values: { cost: 12.5 } });
  });

  it('that are wrong are refused with their line and the reason, and the others are kept', async () => {
    const lines = [
      line('c'),
      'not json',
      '',
      line('d', { label: 'late' }),
      line('e', { environment: 'staging' }),
      line('f'),
    ];
    const { status, body } = await post(lines.join('\n'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 2, refused: 3 });
    expect(body['refusedLines']).toEqual([
      { line: 2, reason: 'The line is not JSON.' },
      { line: 4, reason: 'label must be a finite number, or true or false.' },
      { line: 5, reason: 'The model was never deployed in staging.' },
    ]);
    expect([await stored('c'), await stored('d'), await stored('f')]).toMatchObject([
      { label: 1 },
      undefined,
      { label: 1 },
    ]);
  });

  it('of unknown predictions are told by their ids, the first hundred', async () => {
    const lines = Array.from({ length: 150 }, (_, place) => line(`far-${place}`));
    const { body } = await post(lines.join('\n'));
    expect(body).toMatchObject({ accepted: 150, unknown: 150 });
    expect(body['unknownIds']).toEqual(Array.from({ length: 100 }, (_, place) => `far-${place}`));
  });

  it('sent again change nothing', async () => {
    const body = Array.from({ length: 5_000 }, (_, place) => line(`many-${place}`)).join('\n');
    for (let time = 0; time < 2; time += 1) expect((await post(body)).body).toMatchObject({ accepted: 5_000 });
    const [counted] = await api.owner.query<{ rows: string }[]>(
      `select count(*) as rows from ground_truth where prediction_id like 'many-%'`,
    );
    expect(Number(counted?.rows)).toBe(5_000);
  }, 60_000);

  it('come as Parquet too, with the same names as columns and times in UTC', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'tenure-labels-')), 'labels.parquet');
    await writeParquet(
      path,
      `select 900000 + i as "predictionId", i % 2 = 0 as label, timestamp '2001-02-03 04:05:06' as "observedAt",
         { 'cost': i } as "values" from range(3) t(i)`,
    );
    const { status, body } = await post(await readFile(path), 'application/vnd.apache.parquet');
    expect(status).toBe(200);
    expect(body).toEqual({
      accepted: 3,
      unknown: 3,
      unknownIds: ['900000', '900001', '900002'],
      refused: 0,
      refusedLines: [],
    });
    expect(await stored('900001')).toEqual({
      label: 0,
      observed_at: new Date('2001-02-03T04:05:06Z'),
      values: { cost: 1 },
    });
  });

  it('are refused in another form, as a broken file, and without a model', async () => {
    expect(await post('a,b', 'text/csv')).toMatchObject({ status: 415, body: { code: 'UnsupportedLabels' } });
    expect(await post('nothing', 'application/vnd.apache.parquet')).toMatchObject({
      status: 400,
      body: { code: 'BadRequest' },
    });
    expect(await post(line('g'), undefined, undefined, '')).toMatchObject({ status: 400 });
    expect(await post(line('g'), undefined, undefined, 'unknown')).toMatchObject({
      status: 404,
      body: { code: 'ModelNotFound' },
    });
  });

  it('come from services, developers and operators only', async () => {
    expect(await post(line('h'), undefined, 'auditor-1')).toMatchObject({ status: 403, body: { code: 'Forbidden' } });
    expect(await stored('h')).toBeUndefined();
  });
});
