import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compactIncrements } from '../../../store/monitoring/compact-increments.js';
import type { StoreCore } from '../../../store/core.js';
import { openDatabase, type Database } from '../../../store/index.js';
import { FlushWorld } from '../../support/flush-world.js';

let first: FlushWorld;
let database: Database;
let models = 0;

const replay = (clockAt: string) => first.replay(`compacted-${(models += 1)}`, clockAt);
/** Only the database of a store takes part. */
const compact = (olderThan: string) => compactIncrements({ database } as StoreCore, new Date(olderThan));

async function parts(slot: FlushWorld): Promise<{ increments: number; hours: number }> {
  const count = async (table: string) =>
    Number(
      (
        await slot.world.db.query<{ n: string }>(`select count(*) as n from ${table} where deployment_id = $1`, [
          slot.slotId,
        ])
      ).rows[0]?.n,
    );
  return { increments: await count('profile_increment'), hours: await count('profile_hour') };
}

describe('store monitoring compact increments', () => {
  beforeAll(async () => {
    first = await FlushWorld.start();
    database = await openDatabase(first.world.appUrl, 4);
  });
  afterAll(async () => {
    await database.destroy();
    await first.world.stop();
  });

  describe('a compaction', () => {
    it('adds the increments of past hours up and leaves the counts as they are', async () => {
      const slot = await replay('2001-02-01T12:00:00Z');
      const hours = ['2001-02-01T09:30:00Z', '2001-02-01T09:59:59Z', '2001-02-01T10:00:00Z', '2001-02-01T11:00:00Z'];
      for (const [k, time] of hours.entries()) {
        await slot.flush([
          slot.row(`a-${k}`, { x: k / 10, eventTime: new Date(time) }),
          slot.row(`b-${k}`, { x: Number.NaN, eventTime: new Date(time) }),
        ]);
      }
      const before = await slot.counted();
      expect(await compact('2001-02-01T11:00:00Z')).toBe(3);
      expect(await parts(slot)).toEqual({ increments: 1, hours: 2 });
      expect(await slot.counted()).toEqual(before);
      expect(await slot.stored()).toEqual({ keys: 8, rows: 8, counted: 8 });
    });

    it('adds what comes late to the hour that was added up before', async () => {
      const slot = await replay('2001-02-01T12:00:00Z');
      const late = { eventTime: new Date('2001-02-01T09:30:00Z') };
      for (const id of ['one', 'two', 'three']) {
        await slot.flush([slot.row(id, late)]);
        expect(await compact('2001-02-01T11:00:00Z')).toBe(1);
      }
      expect(await parts(slot)).toEqual({ increments: 0, hours: 1 });
      expect(await slot.stored()).toEqual({ keys: 3, rows: 3, counted: 3 });
      expect(await compact('2001-02-01T11:00:00Z')).toBe(0);
    });

    it('takes young hours too whose windows are closed, or that have many increments', async () => {
      const slot = await replay('2001-02-01T12:00:00Z');
      const deployment = `insert into deployment (id, slot_id, version_id, fence, command_id, since, from_seq)
      values ($1, $1, $2, 1, $1, now(), 1)`;
      await slot.world.db.query(deployment, [slot.slotId, slot.version.id]);
      await slot.flush([slot.row('closed', { eventTime: new Date('2001-02-01T10:00:00Z') })]);
      expect(await compact('2001-01-01T00:00:00Z')).toBe(0);
      await slot.close('2001-02-01T11:00:00Z');
      expect(await compact('2001-01-01T00:00:00Z')).toBe(1);
      const busy = await replay('2001-02-01T12:00:00Z');
      for (let k = 0; k < 100; k += 1) await busy.flush([busy.row(`busy-${k}`)]);
      expect(await compact('2001-01-01T00:00:00Z')).toBe(100);
      expect(await busy.stored()).toEqual({ keys: 100, rows: 100, counted: 100 });
    });

    it('shows every reader each prediction once, while flushes and other compactions go on', async () => {
      const slot = await replay('2001-02-01T12:00:00Z');
      let flushed = 0;
      let done = false;
      const flushing = async () => {
        for (let k = 0; k < 150; k += 1) {
          await slot.flush([slot.row(`x-${k}`, { eventTime: new Date(Date.UTC(2001, 1, 1, 9 + (k % 3))) })]);
          flushed += 1;
        }
        done = true;
      };
      const compacting = async () => {
        while (!done) await compact('2001-02-01T12:00:00Z');
      };
      const seen: { least: number; counted: number; most: number }[] = [];
      const reading = async () => {
        while (!done) {
          const least = flushed;
          const counted = (await slot.counted())?.rows ?? 0;
          seen.push({ least, counted, most: flushed + 1 });
        }
      };
      await Promise.all([flushing(), compacting(), compacting(), reading()]);
      expect(seen.filter(({ least, counted, most }) => counted < least || counted > most)).toEqual([]);
      await compact('2001-02-01T12:00:00Z');
      expect(await parts(slot)).toEqual({ increments: 0, hours: 3 });
      expect(await slot.stored()).toEqual({ keys: 150, rows: 150, counted: 150 });
    });

    it('of an hour that cannot be added leaves it as it was, and adds the others up', async () => {
      const slot = await replay('2001-02-01T12:00:00Z');
      await slot.flush([slot.row('kept', { eventTime: new Date('2001-02-01T09:00:00Z') })]);
      await slot.flush([slot.row('added', { eventTime: new Date('2001-02-01T10:00:00Z') })]);
      await slot.world.db.query(
        `insert into profile_hour (deployment_id, hour, edges_digest, rows, inputs, outputs, service)
       values ($1, '2001-02-01T09:00:00Z', 'edges of the test', 1, '[]', '[]', '{"counts": {}}')`,
        [slot.slotId],
      );
      await expect(compact('2001-02-01T12:00:00Z')).rejects.toThrow('different layouts');
      expect(await parts(slot)).toEqual({ increments: 1, hours: 2 });
      await slot.world.db.query('delete from profile_hour where deployment_id = $1 and rows = 1 and inputs = $2', [
        slot.slotId,
        '[]',
      ]);
      expect(await compact('2001-02-01T12:00:00Z')).toBe(1);
    });
  });
});
