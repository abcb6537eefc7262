import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WindowVerdict } from '../../../domain/monitoring/verdict/window-verdict.js';
import { february, Monitored, type WatchedDeployment } from '../support/monitoring/monitored.js';
import { watchedPolicy, watchedRows } from '../support/monitoring/watched-content.js';
import { startTestStore, type TestStore } from '../support/start-test-store.js';
import type { TestModel } from '../support/way.js';

let test: TestStore;
let way: Monitored;
let count = 0;

const newModel = (): Promise<TestModel> => way.watched(`windows-${(count += 1)}`);
const serving = async (): Promise<WatchedDeployment> => way.serves(await newModel());
const hour = 3_600_000;
/** When the window of a day is due: its end and an hour of grace. */
const dueAt = (day: number): Date => new Date(february(day + 1).getTime() + hour);

async function closeAll({ slotId }: { slotId: string }): Promise<number> {
  for (let closed = 0; ; closed += 1) if ((await test.store.monitoring.closeNextWindow(slotId)) === null) return closed;
}

interface Window {
  readonly day: string;
  readonly partial: boolean;
  readonly revisions: number;
  readonly rows: number;
  readonly verdict: WindowVerdict;
}

const windowsOf = (deploymentId: string): Promise<Window[]> =>
  test.owner.query(
    `select to_char(w.starts at time zone 'utc', 'MM-DD') as day, w.partial, newest.revision as revisions,
       newest.rows::int as rows, newest.close_verdict as verdict
     from monitoring_window w cross join lateral (
       select * from window_revision r where r.window_id = w.id order by revision desc limit 1) as newest
     where w.deployment_id = $1 order by w.starts`,
    [deploymentId],
  );
const readingOf = ({ verdict }: Window, key: string) => verdict.readings.find((reading) => reading.key === key);

describe('store monitoring windows', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Monitored(test);
  }, 60_000);
  afterAll(() => test.stop());

  describe('a window', () => {
    it('is closed when the clock has passed its end and grace, not a moment before, and once', async () => {
      const served = await serving();
      await way.predicts(served, 1);
      await way.clock(served.slotId, new Date(dueAt(1).getTime() - 1));
      expect(await closeAll(served)).toBe(0);
      await way.clock(served.slotId, dueAt(1));
      expect(await closeAll(served)).toBe(1);
      expect(await closeAll(served)).toBe(0);
      const windows = await windowsOf(served.deploymentId);
      expect(windows).toMatchObject([{ day: '02-01', partial: false, revisions: 1, rows: 400 }]);
      expect(readingOf(windows[0] as Window, 'drift:x')).toMatchObject({ level: 'ok' });
      const [slot] = await test.owner.query<{ closed_until: Date }[]>('select closed_until from slot where id = $1', [
        served.slotId,
      ]);
      expect(slot?.closed_until).toEqual(february(2));
    });

    it('without traffic is closed as no data, which is never ok', async () => {
      const served = await serving();
      await way.predicts(served, 2);
      await way.clock(served.slotId, dueAt(3));
      expect(await closeAll(served)).toBe(3);
      const levels = (await windowsOf(served.deploymentId)).map(({ day, verdict }) => [day, verdict.level]);
      expect(levels).toEqual([
        ['02-01', 'noData'],
        ['02-02', 'ok'],
        ['02-03', 'noData'],
      ]);
    });

    it.each([
      [0, 'noData'],
      [1, 'insufficientData'],
      [199, 'insufficientData'],
      [200, 'ok'],
    ])('with %i rows says of drift: %s', async (rows, level) => {
      const served = await serving();
      if (rows > 0) await way.predicts(served, 1, watchedRows(rows));
      await way.clock(served.slotId, dueAt(1));
      await closeAll(served);
      const [window] = await windowsOf(served.deploymentId);
      expect(readingOf(window as Window, 'drift:x')).toMatchObject({ level });
    });

    it('in which a feature is suddenly all null says so as missing values, and not as drift', async () => {
      const served = await serving();
      await way.predicts(served, 1, watchedRows(400, { x: null }));
      await way.clock(served.slotId, dueAt(1));
      await closeAll(served);
      const [window] = await windowsOf(served.deploymentId);
      expect(readingOf(window as Window, 'missing:x')).toMatchObject({ level: 'major' });
      expect(readingOf(window as Window, 'drift:x')).toMatchObject({ level: 'noData' });
      expect(readingOf(window as Window, 'missing:origin')).toMatchObject({ level: 'ok' });
    });

    it('with a category that the reference does not know counts it as unseen', async () => {
      const served = await serving();
      await way.predicts(served, 1, [...watchedRows(380), ...watchedRows(20, { origin: 'LAX' })]);
      await way.clock(served.slotId, dueAt(1));
      await closeAll(served);
      const [window] = await windowsOf(served.deploymentId);
      expect(readingOf(window as Window, 'unseen:origin')).toMatchObject({ level: 'major' });
    });

    it('of a version without a baseline is counted and not judged', async () => {
      const model = await newModel();
      const served = await way.serves(model);
      await way.predicts(served, 1, watchedRows(5));
      await test.owner.query('delete from profile_increment where deployment_id = $1', [served.deploymentId]);
      await test.owner.query('update version_content set baseline_digest = null where version_id = $1', [
        served.versionId,
      ]);
      await way.clock(served.slotId, dueAt(1));
      expect(await closeAll(served)).toBe(1);
      expect(await windowsOf(served.deploymentId)).toMatchObject([{ rows: 5, verdict: { level: 'insufficientData' } }]);
    });

    it('is closed exactly once, in order, by two runs at once', async () => {
      const served = await serving();
      for (let day = 1; day <= 6; day += 1) await way.predicts(served, day, watchedRows(50));
      await way.clock(served.slotId, dueAt(6));
      const closed = await Promise.all([closeAll(served), closeAll(served)]);
      expect(closed[0] + closed[1]).toBe(6);
      const windows = await windowsOf(served.deploymentId);
      expect(windows.map(({ day, revisions }) => [day, revisions])).toEqual(
        [1, 2, 3, 4, 5, 6].map((day) => [`02-0${day}`, 1]),
      );
      const steps = await test.owner.query<{ ordered: boolean }[]>(
        `select bool_and(stepped_at >= before) as ordered from (
         select stepped_at, lag(stepped_at) over (partition by series_key order by window_end) as before
         from alert_step where deployment_id = $1) as steps`,
        [served.deploymentId],
      );
      expect(steps).toEqual([{ ordered: true }]);
    });

    it('of a deployment that ended in it is closed too, beside that of its successor, and both are partial', async () => {
      const model = await newModel();
      const first = await way.serves(model);
      await way.predicts(first, 1, watchedRows(30));
      const noon = new Date(february(2).getTime() + 12 * hour);
      await way.clock(first.slotId, noon);
      const second = await way.serves(model, noon);
      await way.predicts(second, 2, watchedRows(20));
      await way.clock(first.slotId, dueAt(2));
      expect(await closeAll(first)).toBe(3);
      expect(await windowsOf(first.deploymentId)).toMatchObject([
        { day: '02-01', partial: false, rows: 30 },
        { day: '02-02', partial: true, rows: 0 },
      ]);
      expect(await windowsOf(second.deploymentId)).toMatchObject([{ day: '02-02', partial: true, rows: 20 }]);
    });
  });

  describe('rows that come late', () => {
    it('by days make a new revision of their window, which is shown and steps no alert', async () => {
      const served = await serving();
      await way.predicts(served, 1, watchedRows(300));
      await way.clock(served.slotId, dueAt(4));
      await closeAll(served);
      const steps = 'select count(*)::int as n from alert_step where deployment_id = $1';
      const [before] = await test.owner.query<{ n: number }[]>(steps, [served.deploymentId]);
      await way.predicts(served, 1, watchedRows(100, { shift: 5 }));
      expect(await test.store.monitoring.closeNextWindow(served.slotId)).toBeNull();
      const revised = await test.store.monitoring.reviseNextWindow(served.slotId);
      expect(revised).toMatchObject({ revision: 2, start: february(1).toISOString(), alertChanges: 0 });
      expect(await test.store.monitoring.reviseNextWindow(served.slotId)).toBeNull();
      const [window] = await windowsOf(served.deploymentId);
      expect(window).toMatchObject({ day: '02-01', revisions: 2, rows: 400 });
      expect(readingOf(window as Window, 'drift:x')).toMatchObject({ level: 'major' });
      expect(await test.owner.query(steps, [served.deploymentId])).toEqual([before]);
      const revisions = await test.owner.query<{ rows: number; cause: string }[]>(
        `select r.rows::int as rows, r.cause from window_revision r join monitoring_window w on w.id = r.window_id
       where w.deployment_id = $1 and w.starts = $2 order by r.revision`,
        [served.deploymentId, february(1)],
      );
      expect(revisions).toEqual([
        { rows: 300, cause: 'close' },
        { rows: 400, cause: 'rows' },
      ]);
    });

    it('to a version that did not serve yet at their time make a window of their own, which steps no alert', async () => {
      const model = await newModel();
      const served = await way.serves(model, february(10));
      await way.predicts(served, 10, watchedRows(250));
      await way.predicts(served, 7, watchedRows(250, { shift: 5 }));
      await way.clock(served.slotId, dueAt(10));
      expect(await closeAll(served)).toBe(2);
      expect(await windowsOf(served.deploymentId)).toMatchObject([
        { day: '02-07', partial: true, rows: 250 },
        { day: '02-10', partial: false, rows: 250 },
      ]);
      const series = await test.owner.query<{ state: { phase: string } }[]>(
        `select state from alert_series where deployment_id = $1 and series_key = 'drift:x'`,
        [served.deploymentId],
      );
      expect(series).toMatchObject([{ state: { phase: 'ok', lastWindowEnd: february(11).getTime() } }]);
    });
  });

  describe('a version that served only while the clock stood', () => {
    it('has its rows in a window all the same', async () => {
      const model = await newModel();
      const noon = new Date(february(1).getTime() + 12 * hour);
      const first = await way.serves(model, noon);
      await way.predicts(first, 1, watchedRows(20));
      const second = await way.serves(model, noon);
      await way.predicts(second, 1, watchedRows(30));
      await way.clock(first.slotId, dueAt(1));
      expect(await closeAll(first)).toBe(2);
      expect(await windowsOf(first.deploymentId)).toMatchObject([{ day: '02-01', partial: true, rows: 20 }]);
      expect(await windowsOf(second.deploymentId)).toMatchObject([{ day: '02-01', partial: true, rows: 30 }]);
    });
  });

  describe('a column that follows the calendar', () => {
    it('is shown until four windows of its weekday exist, and then judged against those', async () => {
      const drift = { ...watchedPolicy.drift, calendar: ['origin'] };
      const served = await way.serves(await way.watched(`windows-${(count += 1)}`, { drift }));
      for (const day of [1, 8, 15, 22]) await way.predicts(served, day, watchedRows(400, { origin: 'ATL' }));
      await way.predicts(served, 28, watchedRows(400, { origin: 'ATL' }));
      await way.predicts(served, 29, watchedRows(400));
      await way.clock(served.slotId, dueAt(29));
      await closeAll(served);
      const windows = await windowsOf(served.deploymentId);
      const levels = windows
        .filter(({ verdict }) => verdict.rows > 0)
        .map((window) => [window.day, readingOf(window, 'drift:origin')?.level]);
      expect(levels).toEqual([
        ['02-01', 'shown'],
        ['02-08', 'shown'],
        ['02-15', 'shown'],
        ['02-22', 'shown'],
        ['02-28', 'shown'],
        ['03-01', 'major'],
      ]);
    });
  });

  describe('traffic', () => {
    it('is held against the median of the same weekday before, whichever version served', async () => {
      const served = await serving();
      for (const [day, rows] of [
        [1, 10],
        [8, 30],
        [15, 20],
        [22, 40],
      ] as const) {
        await way.predicts(served, day, watchedRows(rows));
      }
      await way.clock(served.slotId, dueAt(22));
      await closeAll(served);
      const last = (await windowsOf(served.deploymentId)).at(-1);
      const volume = readingOf(last as Window, 'volume:rows');
      expect(volume?.measures).toEqual([
        { variant: 'rows', value: 40 },
        { variant: 'rows/ratio_to_median_of_phase', value: 2 },
      ]);
    });
  });
});
