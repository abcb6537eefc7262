import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { fetchDevToken } from '../../client/index.js';
import { registerTinyModel, registerTinyVersion } from '../support/register-tiny.js';
import { startTenure, type Tenure } from '../support/start-tenure.js';
import { tinyRequest } from '../support/tiny-request.js';
import { until } from '../support/until.js';
import { waysOf } from '../support/ways.js';

describe('an outage in the middle', () => {
  let tenure: Tenure;
  beforeAll(async () => {
    tenure = await startTenure();
    await registerTinyModel(tenure, 'target', {});
    await registerTinyVersion(tenure, { model: 'target', weight: 2 });
    const way = waysOf(tenure, 'target');
    await way.submit(1);
    await way.decide(1, 'APPROVE');
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
  }, 300_000);
  afterAll(async () => tenure?.stop(), 60_000);

  /** The ids that are stored; waits until the database is back. */
  const storedIds = (): Promise<Set<string>> =>
    until(async () => {
      const client = new pg.Client(tenure.ownerUrl);
      client.on('error', () => undefined);
      try {
        await client.connect();
        const { rows } = await client.query<{ id: string }>('select id from prediction_key');
        return new Set(rows.map(({ id }) => id));
      } catch {
        return null;
      } finally {
        await client.end().catch(() => undefined);
      }
    });

  it('of the database: acknowledges only what it stores, and stores each of a thousand predictions once after all', async () => {
    const send = (index: number): Promise<number> =>
      fetch(`${tenure.scoringUrl}/v2/models/target/infer`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(tinyRequest({ id: `outage-${index}` })),
      }).then(
        async (response) => {
          await response.text();
          return response.status;
        },
        () => 0,
      );
    await until(async () => (await send(0)) === 200);
    expect(tenure.kill('postgres')).toBeGreaterThan(0);
    const acknowledged = new Set<number>([0]);
    for (let from = 1; from < 1000; from += 111) {
      const batch = Array.from({ length: 111 }, (_, offset) => from + offset);
      for (const [place, status] of (await Promise.all(batch.map(send))).entries()) {
        if (status === 200) acknowledged.add(from + place);
        else expect([0, 429, 503, 504]).toContain(status);
      }
    }
    const stored = await storedIds();
    expect([...acknowledged].filter((index) => !stored.has(`outage-${index}`))).toEqual([]);
    for (let index = 0; index < 1000; index += 1) await until(async () => (await send(index)) === 200);
    expect((await storedIds()).size).toBe(1000);
  }, 300_000);

  it('of the API: keeps nothing of an upload that was on its way, and takes it anew', async () => {
    const bytes = Buffer.alloc(2_000_000, 'tenure');
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const authorization = `Bearer ${await fetchDevToken(tenure.url, 'developer-1')}`;
    const broken = new Promise((resolve) => {
      const headers = { authorization, 'content-length': String(bytes.length) };
      const slow = request(`${tenure.url}/artifacts/${digest}`, { method: 'PUT', headers });
      slow.on('error', resolve);
      slow.write(bytes.subarray(0, 1_000_000), () => void tenure.kill('api'));
    });
    await broken;
    const files = async () =>
      (await readdir(join(tenure.home, 'artifacts'), { recursive: true })).filter(
        (name) => name.endsWith(digest.slice(7)) || name.startsWith('incoming/'),
      );
    expect(await files()).toEqual([]);
    await until(async () => (await fetch(`${tenure.url}/readyz`).catch(() => null))?.ok);
    const again = { method: 'PUT', headers: { authorization }, body: bytes };
    expect((await fetch(`${tenure.url}/artifacts/${digest}`, again)).status).toBe(200);
    expect(await files()).toHaveLength(1);
  }, 120_000);
});
