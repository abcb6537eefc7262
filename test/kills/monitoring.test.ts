import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { fetchDevToken } from '../../client/index.js';
import { defaultMonitoring } from '../../domain/policy/templates/default-monitoring.js';
import { postInfer } from '../support/infer.js';
import { registerTinyModel, registerTinyVersion } from '../support/register-tiny.js';
import { startTenure, type Tenure } from '../support/start-tenure.js';
import { tinyRequest } from '../support/tiny-request.js';
import { until } from '../support/until.js';
import { waysOf } from '../support/ways.js';

const model = 'watched';
const days = ['2001-02-01', '2001-02-02', '2001-02-03', '2001-02-04'];
const monitoring = {
  ...defaultMonitoring,
  cadence: 'PT1S',
  grace: 'PT0S',
  clock: 'replay' as const,
  clockStart: '2001-02-01T00:00:00Z',
};

describe('kill -9 of the life-cycle worker between a window and the watermark', () => {
  let tenure: Tenure;
  let database: pg.Client;
  beforeAll(async () => {
    tenure = await startTenure({ failPoints: 'window.beforeWatermark=kill:once' });
    database = new pg.Client(tenure.databaseUrl);
    await database.connect();
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await tenure?.stop();
  }, 60_000);

  const read = async <T extends object>(sql: string): Promise<T[]> => (await database.query<T>(sql)).rows;

  async function predict(day: string, rows: number): Promise<void> {
    for (let row = 0; row < rows; row += 1) {
      const request = tinyRequest({ id: `${day}-${row}`, x: { data: [row / 10] } });
      const body = { ...request, parameters: { event_time: `${day}T12:00:00Z` } };
      await until(async () => (await postInfer(tenure.scoringUrl, model, body).catch(() => null))?.status === 200);
    }
  }

  async function moveClock(watermark: string): Promise<void> {
    await until(async () => {
      const headers = {
        authorization: `Bearer ${await fetchDevToken(tenure.url, 'service')}`,
        'content-type': 'application/json',
      };
      const url = `${tenure.url}/monitoring/${model}/production/watermark`;
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ watermark }) })).ok;
    });
  }

  it('closes each window once and in order, with every row that was acknowledged', async () => {
    await registerTinyModel(tenure, model, { monitoring });
    await registerTinyVersion(tenure, { model, weight: 1 });
    const way = waysOf(tenure, model);
    await way.submit(1);
    await way.decide(1, 'APPROVE');
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
    for (const [place, day] of days.entries()) {
      await moveClock(`${day}T12:00:00Z`);
      await predict(day, place + 1);
    }
    await moveClock('2001-02-05T00:00:00Z');
    const windows = await until(async () => {
      const closed = await read<{ day: string; rows: string; revision: number }>(
        `select to_char(w.starts at time zone 'utc', 'YYYY-MM-DD') as day, r.rows, r.revision
         from monitoring_window w join window_revision r on r.window_id = w.id and r.cause = 'close' order by r.decided_at`,
      );
      return closed.length >= days.length && closed;
    });
    expect(windows).toEqual(days.map((day, place) => ({ day, rows: String(place + 1), revision: 1 })));
    expect(existsSync(join(tenure.home, 'fail-points', 'window.beforeWatermark'))).toBe(true);
  }, 240_000);

  it('leaves sums that agree: keys stored, counted and judged', async () => {
    const [sums] = await read<object>(
      `select (select count(*)::int from prediction_key) as keys,
         (select sum(rows)::int from (select rows from profile_increment union all select rows from profile_hour) p) as counted,
         (select sum(rows)::int from window_revision where revision = 1) as judged,
         (select closed_until = '2001-02-05T00:00:00Z' from slot) as closed`,
    );
    expect(sums).toEqual({ keys: 10, counted: 10, judged: 10, closed: true });
  });

  it('steps each series once a window', async () => {
    const steps = await read<{ series_key: string; steps: number }>(
      `select series_key, count(*)::int as steps from alert_step where series_key in ('drift:x', 'volume:rows')
       group by deployment_id, series_key order by 1`,
    );
    expect(steps).toEqual([
      { series_key: 'drift:x', steps: days.length },
      { series_key: 'volume:rows', steps: days.length },
    ]);
  });
});
