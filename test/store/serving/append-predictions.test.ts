import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { ScoredRow } from '../../../domain/ports/serving.js';
import { retryDeadlock } from '../../../store/serving/retry-deadlock.js';
import { sumModel } from '../../support/onnx-models.js';
import type { TestVersion } from '../../support/serving-world.js';
import { ServingWorld } from '../../support/serving-world.js';

let world: ServingWorld;
let slotId: string;
let version: TestVersion;
let fence: string;

function row(id: string, changes: Partial<ScoredRow> = {}): ScoredRow {
  return {
    id,
    inputDigest: 'of the input',
    deploymentId: slotId,
    versionId: version.id,
    eventTime: new Date('2001-01-31T23:59:59.999Z'),
    receivedAt: new Date(),
    inputs: { x: 0.1 },
    outputs: { sum: 0.30000001192092896, name: '"quoted", {braced} \\ ✈' },
    batch: { inputs: { rows: 1, columns: {} }, outputs: { rows: 1, columns: {} } },
    index: 0,
    latencyUs: 120,
    segment: null,
    entityId: null,
    ...changes,
  };
}

const append = (under: string, rows: readonly ScoredRow[]) => world.store.appendPredictions(slotId, under, rows, null);

describe('store serving append predictions', () => {
  beforeAll(async () => {
    world = await ServingWorld.start();
    slotId = await world.addModel('log');
    version = await world.addVersion('log', 3, sumModel());
    fence = await world.change(slotId, 'serving', version);
  });

  afterAll(async () => {
    await world.stop();
  });

  describe('the prediction log', () => {
    it('answers, in order, what is new, what was stored before and what is another input', async () => {
      await append(fence, [row('b')]);
      const outcome = await append(fence, [
        row('c'),
        row('b', { outputs: { sum: 7 } }),
        row('c'),
        row('b', { inputDigest: 'of another' }),
        row('a'),
      ]);
      const stored = { kind: 'stored', versionNumber: 3, outputs: row('b').outputs };
      expect(outcome).toEqual({
        kind: 'flushed',
        rows: [{ kind: 'written' }, stored, stored, { kind: 'conflict' }, { kind: 'written' }],
      });
      expect(await world.predictions(slotId)).toMatchObject([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    });

    it('keeps an id for ever, whatever day it is sent again for', async () => {
      await append(fence, [row('one-day')]);
      const again = row('one-day', { eventTime: new Date('2001-03-01T00:00:00Z') });
      expect(await append(fence, [again])).toMatchObject({ rows: [{ kind: 'stored' }] });
    });

    it('writes nothing under another fence or when the slot does not serve', async () => {
      const old = (BigInt(fence) - 1n).toString();
      expect(await append(old, [row('old')])).toEqual({
        kind: 'fenceRefused',
        fence,
        state: 'serving',
      });
      fence = await world.change(slotId, 'suspended', version);
      expect(await append(fence, [row('old')])).toEqual({
        kind: 'fenceRefused',
        fence,
        state: 'suspended',
      });
      fence = await world.change(slotId, 'serving', version);
      expect((await world.predictions(slotId)).map((prediction) => prediction['id'])).not.toContain('old');
    });

    it('waits for a change of the slot that is under way, and then refuses the fence that it replaced', async () => {
      const change = await world.db.connect();
      await change.query('begin');
      await change.query('update slot set fence = fence + 1 where id = $1', [slotId]);
      const flush = append(fence, [row('meanwhile')]);
      await change.query('commit');
      change.release();
      fence = (BigInt(fence) + 1n).toString();
      expect(await flush).toEqual({ kind: 'fenceRefused', fence, state: 'serving' });
    });

    it('makes a partition again that retention has dropped', async () => {
      const day = { eventTime: new Date('2001-05-05T12:00:00Z') };
      await append(fence, [row('before', day)]);
      await world.db.query('drop table prediction_20010505');
      expect(await append(fence, [row('after', day)])).toMatchObject({
        rows: [{ kind: 'written' }],
      });
    });

    it('tries a transaction again that was ended to break a deadlock', async () => {
      const pool = new pg.Pool({ connectionString: world.db.options.connectionString, max: 4 });
      let attempts = 0;
      let holding = 0;
      const crossing = (first: number, second: number) =>
        retryDeadlock(async () => {
          attempts += 1;
          const client = await pool.connect();
          try {
            await client.query('begin');
            await client.query('select pg_advisory_xact_lock($1)', [first]);
            holding += 1;
            while (holding < 2) await client.query('select pg_sleep(0.01)');
            await client.query('select pg_advisory_xact_lock($1)', [second]);
            await client.query('commit');
            return 'done';
          } finally {
            client.release(true);
          }
        });
      expect(await Promise.all([crossing(1, 2), crossing(2, 1)])).toEqual(['done', 'done']);
      expect(attempts).toBe(3);
      await pool.end();
    });
  });
});
