import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServingStore } from '../../../domain/ports/serving.js';
import { createRowFolder } from '../../../domain/monitoring/profiles/row-folder.js';
import { openDatabase } from '../../../store/index.js';
import { createServingStore } from '../../../store/serving/index.js';
import { FlushWorld, folder, sumBaseline } from '../../support/flush-world.js';

const minute = 60_000;
const day = 24 * 60 * minute;

let wall: FlushWorld;

let models = 0;
const replay = (clockAt: string, maxLatenessMs: number | null = null) =>
  wall.replay(`replay-${(models += 1)}`, clockAt, maxLatenessMs);
const at = (time: string) => ({ eventTime: new Date(time) });

/** Runs some work with further scoring servers' stores on the same database. */
async function withServers<T>(count: number, work: (stores: readonly ServingStore[]) => Promise<T>): Promise<T> {
  const database = await openDatabase(wall.world.appUrl, 2);
  const stores = Array.from({ length: count }, () => createServingStore(database));
  try {
    return await work(stores);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
    await database.destroy();
  }
}

/** Resolves when somebody waits for a lock that the connection holds. */
async function waitingFor(holder: { query(sql: string): Promise<{ rows: unknown[] }> }): Promise<void> {
  for (;;) {
    const { rows } = await holder.query(
      'select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)) limit 1',
    );
    if (rows.length > 0) return;
  }
}

describe('store serving flush', () => {
  beforeAll(async () => {
    wall = await FlushWorld.start();
  });
  afterAll(() => wall.world.stop());

  describe('a flush', () => {
    it('counts exactly the rows that it writes', async () => {
      const slot = await replay('2001-02-01T10:30:00Z');
      const rows = [0.05, 0.5, 0.5, 7].map((x, index) => slot.row(`a-${index}`, { x, ...at('2001-02-01T10:15:00Z') }));
      expect(await slot.kinds(rows)).toEqual(['written', 'written', 'written', 'written']);
      expect(await slot.counted(new Date('2001-02-01T10:00:00Z'), new Date('2001-02-01T11:00:00Z'))).toEqual(
        folder.fold(rows),
      );
      expect(await slot.stored()).toEqual({ keys: 4, rows: 4, counted: 4 });
    });

    it('that is sent again writes and counts nothing more', async () => {
      const slot = await replay('2001-02-01T00:00:00Z');
      const rows = ['a', 'b', 'c'].map((id) => slot.row(id));
      await slot.flush(rows);
      expect(await slot.kinds(rows)).toEqual(['stored', 'stored', 'stored']);
      expect(await slot.stored()).toEqual({ keys: 3, rows: 3, counted: 3 });
    });

    it('counts of known, new and repeated ids only the new ones, once', async () => {
      const slot = await replay('2001-02-01T00:00:00Z');
      await slot.flush([slot.row('known', { x: 0.1 })]);
      const rows = [
        slot.row('new', { x: 0.2 }),
        slot.row('known', { x: 0.1 }),
        slot.row('new', { x: 0.2 }),
        slot.row('known', { x: 0.9 }),
        slot.row('newer', { x: 0.3 }),
      ];
      expect(await slot.kinds(rows)).toEqual(['written', 'stored', 'stored', 'conflict', 'written']);
      expect(await slot.stored()).toEqual({ keys: 3, rows: 3, counted: 3 });
      expect((await slot.counted())?.inputs[0]?.moments).toMatchObject({ count: 3, min: Math.fround(0.1) });
    });

    it('from many servers at once with overlapping ids answers, keeps and counts each id once', async () => {
      const slot = await replay('2001-02-01T00:00:00Z');
      const ids = Array.from({ length: 60 }, (_, k) => `shared-${k}`);
      // Each flush has a third of the ids in an order of its own.
      const flushes = Array.from({ length: 40 }, (_, k) =>
        ids
          .filter((_id, index) => (index * 7 + k) % 3 === 0)
          .sort((a, b) => (a + k < b + k === (k % 2 === 0) ? -1 : 1)),
      );
      const answers = await withServers(4, (stores) =>
        Promise.all(
          flushes.map((flush, k) =>
            slot.kinds(
              flush.map((id) => slot.row(id)),
              stores[k % stores.length],
            ),
          ),
        ),
      );
      expect(answers.flat().every((kind) => kind === 'written' || kind === 'stored')).toBe(true);
      expect(answers.flat().filter((kind) => kind === 'written')).toHaveLength(60);
      expect(await slot.stored()).toEqual({ keys: 60, rows: 60, counted: 60 });
    });

    it('that loses an id to another at the last moment is written without it', async () => {
      const slot = await replay('2001-02-01T00:00:00Z');
      const other = await wall.world.db.connect();
      await other.query('begin');
      await other.query(
        `insert into prediction_key (slot_id, id, deployment_id, event_day, input_digest)
       values ($1, 'b', $1, '2001-02-01', 'of another')`,
        [slot.slotId],
      );
      const flushing = slot.kinds(['a', 'b', 'c'].map((id) => slot.row(id)));
      await waitingFor(other);
      await other.query('commit');
      other.release();
      expect(await flushing).toEqual(['written', 'conflict', 'written']);
      expect(await slot.stored()).toEqual({ keys: 3, rows: 2, counted: 2 });
    });

    it('of a version without baseline is written and not counted', async () => {
      const slot = await replay('2001-02-01T00:00:00Z');
      const outcome = await wall.world.store.appendPredictions(slot.slotId, slot.fence, [slot.row('bare')], null);
      expect(outcome).toMatchObject({ rows: [{ kind: 'written' }] });
      expect(await slot.stored()).toEqual({ keys: 1, rows: 1, counted: 0 });
    });

    it('has a number of its own for each sum, and a new scorer for each process', async () => {
      const slot = await replay('2001-02-01T10:59:00Z');
      const hours = ['2001-02-01T09:00:00Z', '2001-02-01T09:59:59.999Z', '2001-02-01T10:00:00Z'];
      await slot.flush([...hours.map((time) => slot.row(time, at(time))), slot.row('defaulted')]);
      await withServers(1, ([restarted]) => slot.flush([slot.row('after')], restarted));
      const { rows } = await wall.world.db.query<{ hour: Date; scorer: string; flush_seq: string; rows: string }>(
        'select hour, scorer, flush_seq, rows from profile_increment where deployment_id = $1 order by hour, flush_seq',
        [slot.slotId],
      );
      expect(rows.map((row) => [row.hour.toISOString().slice(11, 16), Number(row.rows)]).sort()).toEqual([
        ['09:00', 2],
        ['10:00', 1],
        ['10:00', 1],
        ['10:00', 1],
      ]);
      expect(new Set(rows.map((row) => row.scorer)).size).toBe(2);
      expect(new Set(rows.map((row) => `${row.scorer} ${row.flush_seq}`)).size).toBe(4);
    });

    it('counts by the edges of its version, whose digest it names', async () => {
      const slot = await replay('2001-02-01T00:00:00Z');
      const others = createRowFolder(sumBaseline, 'other edges');
      await wall.world.store.appendPredictions(slot.slotId, slot.fence, [slot.row('one')], others);
      const { rows } = await wall.world.db.query(
        'select edges_digest, segment from profile_increment where deployment_id = $1',
        [slot.slotId],
      );
      expect(rows).toEqual([{ edges_digest: 'other edges', segment: '' }]);
    });
  });

  describe('the event time of a row', () => {
    it('is the clock of its slot where none came: a replay, or the time of the database', async () => {
      const slot = await replay('2001-02-01T10:30:00.250Z');
      await slot.flush([slot.row('replayed')]);
      expect(await wall.world.predictions(slot.slotId)).toMatchObject([
        { event_time: new Date('2001-02-01T10:30:00.250Z') },
      ]);
      const [before] = (await wall.world.db.query<{ now: Date }>('select clock_timestamp() as now')).rows;
      await wall.flush([wall.row('now')]);
      const [row] = await wall.world.predictions(wall.slotId);
      const time = (row?.['event_time'] as Date).getTime();
      expect(time).toBeGreaterThanOrEqual(before?.now.getTime() ?? Infinity);
      expect(time).toBeLessThan((before?.now.getTime() ?? 0) + minute);
      expect(await wall.stored()).toEqual({ keys: 1, rows: 1, counted: 1 });
    });

    it.each([
      ['five minutes ahead of the clock', '2001-02-10T00:05:00.000Z', 'written'],
      ['a millisecond more', '2001-02-10T00:05:00.001Z', 'ahead'],
      ['in 2099', '2099-01-01T00:00:00.000Z', 'ahead'],
      ['as late as the policy allows', '2001-02-07T00:00:00.000Z', 'written'],
      ['a millisecond later', '2001-02-06T23:59:59.999Z', 'tooOld'],
      ['late by years', '1990-01-01T00:00:00.000Z', 'tooOld'],
    ])('%s: %s is %s, alone and beside rows on time', async (_what, time, kind) => {
      const slot = await replay('2001-02-10T00:00:00Z', 3 * day);
      expect(await slot.kinds([slot.row('alone', at(time))])).toEqual([kind]);
      const beside = [slot.row('before'), slot.row('judged', at(time)), slot.row('known'), slot.row('on time')];
      await slot.flush([slot.row('known')]);
      expect(await slot.kinds(beside)).toEqual(['written', kind, 'stored', 'written']);
      const kept = kind === 'written' ? 5 : 3;
      expect(await slot.stored()).toEqual({ keys: kept, rows: kept, counted: kept });
    });

    it('is judged by the clock as it is when the row is written, not when it was scored', async () => {
      const slot = await replay('2001-02-10T00:00:00Z', 3 * day);
      const mover = await wall.world.db.connect();
      await mover.query('begin');
      await mover.query(`update slot set clock_at = '2001-02-20T00:00:00Z' where id = $1`, [slot.slotId]);
      const flushing = slot.kinds([slot.row('old by now', at('2001-02-10T00:00:00Z')), slot.row('defaulted')]);
      await waitingFor(mover);
      await mover.query('commit');
      mover.release();
      expect(await flushing).toEqual(['tooOld', 'written']);
      expect(await wall.world.predictions(slot.slotId)).toMatchObject([
        { id: 'defaulted', event_time: new Date('2001-02-20T00:00:00Z') },
      ]);
    });

    it('does not matter for an id that was answered before', async () => {
      const slot = await replay('2001-02-10T00:00:00Z', 3 * day);
      const row = slot.row('again', at('2001-02-10T00:00:00Z'));
      await slot.flush([row]);
      await wall.world.db.query(`update slot set clock_at = '2001-05-01' where id = $1`, [slot.slotId]);
      expect(await slot.kinds([row])).toEqual(['stored']);
      expect(await slot.kinds([{ ...row, inputDigest: 'other' }])).toEqual(['conflict']);
    });

    it('that is refused makes no partition', async () => {
      const slot = await replay('2001-02-10T00:00:00Z', 3 * day);
      await slot.flush([slot.row('far', at('2098-07-01T00:00:00Z')), slot.row('old', at('1971-07-01T00:00:00Z'))]);
      const { rows } = await wall.world.db.query(
        `select relname from pg_class where relname in ('prediction_20980701', 'prediction_19710701')`,
      );
      expect(rows).toEqual([]);
    });

    it('has no limit in the past where no policy names one', async () => {
      const slot = await replay('2001-02-10T00:00:00Z');
      expect(await slot.kinds([slot.row('ancient', at('1971-07-01T00:00:00Z'))])).toEqual(['written']);
    });

    it('may pass midnight without a partition made before', async () => {
      const slot = await replay('2001-06-01T23:59:59Z');
      await slot.flush([slot.row('before midnight')]);
      for (const clock of ['2001-06-02T00:00:00Z', '2001-06-03T00:00:00Z', '2001-06-09T00:00:00Z']) {
        await wall.world.db.query('update slot set clock_at = $2 where id = $1', [slot.slotId, clock]);
        expect(await slot.kinds([slot.row(clock)])).toEqual(['written']);
      }
      expect(await slot.stored()).toEqual({ keys: 4, rows: 4, counted: 4 });
    });
  });

  describe('a row behind a closed window', () => {
    it('is accepted and marks its hours dirty, once a flush', async () => {
      const slot = await replay('2001-02-10T00:00:00Z', 30 * day);
      await slot.close('2001-02-09T00:00:00Z');
      const times = [
        '2001-02-08T10:10:00Z',
        '2001-02-08T10:50:00Z',
        '2001-02-08T23:59:59.999Z',
        '2001-02-09T00:00:00Z',
      ];
      expect(await slot.kinds(times.map((time) => slot.row(time, at(time))))).toEqual(times.map(() => 'written'));
      const marks = ['rows 2001-02-08T10:00:00.000Z', 'rows 2001-02-08T23:00:00.000Z'];
      expect(await slot.dirty()).toEqual(marks);
      // The same beside a row that is known: the way step by step marks it too.
      expect(
        await slot.kinds(['2001-02-08T10:50:00Z', 'x'].map((id) => slot.row(id, at('2001-02-08T10:50:00Z')))),
      ).toEqual(['stored', 'written']);
      expect(await slot.dirty()).toEqual([marks[0], ...marks]);
    });

    it('is seen as such when its window is closed while it waits', async () => {
      const slot = await replay('2001-02-10T00:00:00Z', 30 * day);
      const closing = await wall.world.db.connect();
      await closing.query('begin');
      await closing.query('select 1 from slot where id = $1 for update', [slot.slotId]);
      const flushing = slot.kinds([slot.row('late', at('2001-02-08T10:50:00Z'))]);
      await waitingFor(closing);
      await closing.query(`update slot set closed_until = '2001-02-09T00:00:00Z' where id = $1`, [slot.slotId]);
      await closing.query('commit');
      closing.release();
      expect(await flushing).toEqual(['written']);
      expect(await slot.dirty()).toEqual(['rows 2001-02-08T10:00:00.000Z']);
    });

    it('marks nothing when it was refused or known', async () => {
      const slot = await replay('2001-02-10T00:00:00Z', day);
      const row = slot.row('known', at('2001-02-09T12:00:00Z'));
      await slot.flush([row]);
      await slot.close('2001-02-10T00:00:00Z');
      expect(await slot.kinds([row, slot.row('old', at('2001-02-08T00:00:00Z'))])).toEqual(['stored', 'tooOld']);
      expect(await slot.dirty()).toEqual([]);
    });
  });
});
