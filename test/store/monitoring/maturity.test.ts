import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WindowVerdict } from '../../../domain/monitoring/verdict/window-verdict.js';
import { february, Monitored, type LoggedPrediction, type WatchedDeployment } from '../support/monitoring/monitored.js';
import { watchedRows } from '../support/monitoring/watched-content.js';
import { startTestStore, type TestStore } from '../support/start-test-store.js';

let test: TestStore;
let way: Monitored;
let count = 0;

const hour = 3_600_000;
const dueAt = (day: number): Date => new Date(february(day + 1).getTime() + hour);
const serving = async (): Promise<WatchedDeployment> => way.serves(await way.watched(`maturity-${(count += 1)}`));

/** One run, as its activity does it. Answers how often each step did something. */
async function run({ slotId }: WatchedDeployment) {
  const { monitoring } = test.store;
  const done = { labels: await monitoring.joinLabels(slotId), closed: 0, judged: 0, revised: 0 };
  while ((await monitoring.closeNextWindow(slotId)) !== null) done.closed += 1;
  while ((await monitoring.judgeNextMature(slotId)) !== null) done.judged += 1;
  while ((await monitoring.reviseNextWindow(slotId)) !== null) done.revised += 1;
  await monitoring.recordRun(slotId);
  return done;
}

interface Revision {
  readonly day: string;
  readonly revision: number;
  readonly cause: string;
  readonly labelled: number;
  readonly mature: boolean;
  readonly maturity: WindowVerdict | null;
}

const revisions = (deploymentId: string): Promise<Revision[]> =>
  test.owner.query(
    `select to_char(w.starts at time zone 'utc', 'MM-DD') as day, r.revision, r.cause, r.labelled::int as labelled,
       r.mature, r.maturity_verdict as maturity
     from monitoring_window w join window_revision r on r.window_id = w.id
     where w.deployment_id = $1 order by w.starts, r.revision`,
    [deploymentId],
  );
const causes = async ({ deploymentId }: WatchedDeployment) =>
  (await revisions(deploymentId)).map(({ day, revision, cause }) => `${day}.${revision} ${cause}`);
const levelOf = (verdict: WindowVerdict | null | undefined, key: string) =>
  verdict?.readings.find((reading) => reading.key === key)?.level;

describe('store monitoring maturity', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Monitored(test);
  }, 60_000);
  afterAll(() => test.stop());

  describe('labels', () => {
    it('are joined to their predictions: score, decision, what was said first and what is known now', async () => {
      const served = await serving();
      const [one] = await way.predicts(served, 1, watchedRows(1));
      await way.tells(served, [{ ...(one as LoggedPrediction), label: 1 }]);
      expect((await run(served)).labels).toBe(1);
      await way.tells(served, [{ ...(one as LoggedPrediction), label: 0 }], 48 * hour);
      expect((await run(served)).labels).toBe(1);
      const joined = await test.owner.query<Record<string, unknown>[]>(
        `select score, decision, label, first_label, revision, observed_at, event_time from scored_label where slot_id = $1`,
        [served.slotId],
      );
      expect(joined).toEqual([
        {
          score: one?.probability,
          decision: Number((one?.probability ?? 0) >= 0.5),
          label: 0,
          first_label: 1,
          revision: 2,
          observed_at: new Date((one?.at.getTime() ?? 0) + 24 * hour),
          event_time: one?.at,
        },
      ]);
    });

    it('that come before their prediction wait, and are joined when it comes', async () => {
      const served = await serving();
      const early = way.onDay(1, watchedRows(20));
      expect(await way.tells(served, early)).toMatchObject({ accepted: 20, unknown: early.map(({ id }) => id) });
      expect((await run(served)).labels).toBe(0);
      expect(await test.store.monitoring.labelCounts(served.slotId)).toEqual({ joined: 0, waiting: 20, orphans: 0 });
      await way.flush(served, early);
      expect((await run(served)).labels).toBe(20);
      expect(await test.store.monitoring.labelCounts(served.slotId)).toEqual({ joined: 20, waiting: 0, orphans: 0 });
    });

    it('told twice are joined once', async () => {
      const served = await serving();
      const predictions = await way.predicts(served, 1, watchedRows(20));
      await way.tells(served, predictions);
      expect((await run(served)).labels).toBe(20);
      await way.tells(served, predictions);
      expect((await run(served)).labels).toBe(0);
    });

    it('of ids that are never predicted are orphans once they are older than the policy says', async () => {
      const served = await serving();
      await way.tells(served, way.onDay(1, watchedRows(3)));
      await way.clock(served.slotId, february(31));
      await run(served);
      expect(await test.store.monitoring.labelCounts(served.slotId)).toMatchObject({ waiting: 3, orphans: 0 });
      await way.clock(served.slotId, february(33));
      expect(await test.store.monitoring.labelCounts(served.slotId)).toMatchObject({ waiting: 3, orphans: 3 });
    });

    it('that wait long are tried again ever more rarely', async () => {
      const served = await serving();
      await way.tells(served, way.onDay(1, watchedRows(1)));
      await test.owner.query(`update label_waiting set received_at = now() - interval '1 day' where slot_id = $1`, [
        served.slotId,
      ]);
      await run(served);
      const [waiting] = await test.owner.query<{ later: boolean }[]>(
        `select next_try_at > now() + interval '23 hours' as later from label_waiting where slot_id = $1`,
        [served.slotId],
      );
      expect(waiting).toEqual({ later: true });
    });

    it('are joined by two runs at once as by one', async () => {
      const served = await serving();
      const predictions = await way.predicts(served, 1, watchedRows(500));
      await way.tells(served, predictions);
      const joined = await Promise.all([1, 2].map(() => test.store.monitoring.joinLabels(served.slotId)));
      expect(joined.sort()).toEqual([0, 500]);
    });
  });

  describe('a window', () => {
    it('is judged on its labels when nine of ten predictions have one, and once', async () => {
      const served = await serving();
      const predictions = await way.predicts(served, 1, watchedRows(1000));
      await way.clock(served.slotId, dueAt(1));
      await way.tells(served, predictions.slice(0, 899));
      expect(await run(served)).toMatchObject({ closed: 1, judged: 0 });
      await way.tells(served, predictions.slice(899, 900));
      expect(await run(served)).toMatchObject({ judged: 1 });
      expect(await run(served)).toMatchObject({ judged: 0 });
      const [closed, mature] = await revisions(served.deploymentId);
      expect(closed).toMatchObject({ cause: 'close', mature: false, maturity: null });
      expect(mature).toMatchObject({ revision: 2, cause: 'maturity', labelled: 900, mature: true });
      expect(levelOf(mature?.maturity, 'performance:logLoss')).toBe('ok');
      expect(levelOf(mature?.maturity, 'performance:rocAuc')).toBe('ok');
    });

    it('is judged without them when the delay of labels is over', async () => {
      const served = await serving();
      const predictions = await way.predicts(served, 1, watchedRows(300));
      await way.tells(served, predictions.slice(0, 10));
      await way.clock(served.slotId, new Date(february(5).getTime() - 1));
      expect(await run(served)).toMatchObject({ judged: 0 });
      await way.clock(served.slotId, february(5));
      await run(served);
      const judged = (await revisions(served.deploymentId)).find(({ cause }) => cause === 'maturity');
      expect(judged).toMatchObject({ day: '02-01', labelled: 10 });
      expect(levelOf(judged?.maturity, 'performance:logLoss')).toBe('insufficientData');
    });

    it('waits for the windows before it, so that quality is judged in their order', async () => {
      const served = await serving();
      await way.predicts(served, 1, watchedRows(300));
      const second = await way.predicts(served, 2, watchedRows(300));
      await way.tells(served, second);
      await way.clock(served.slotId, dueAt(2));
      expect(await run(served)).toMatchObject({ closed: 2, judged: 0 });
      await way.clock(served.slotId, february(5));
      await run(served);
      expect(await causes(served)).toEqual([
        '02-01.1 close',
        '02-01.2 maturity',
        '02-02.1 close',
        '02-02.2 maturity',
        '02-03.1 close',
        '02-03.2 maturity',
      ]);
    });

    it('with worse quality than the reference says so', async () => {
      const served = await serving();
      const predictions = await way.predicts(served, 1, watchedRows(600, { labels: 'wrong' }));
      await way.tells(served, predictions);
      await way.clock(served.slotId, dueAt(1));
      await run(served);
      const judged = (await revisions(served.deploymentId)).at(-1);
      expect(levelOf(judged?.maturity, 'performance:logLoss')).toBe('major');
      expect(levelOf(judged?.maturity, 'performance:rocAuc')).toBe('major');
    });

    it('that was judged is judged anew when labels come later or are corrected, and steps no alert again', async () => {
      const served = await serving();
      const predictions = await way.predicts(served, 1, watchedRows(1000));
      await way.tells(served, predictions.slice(0, 950));
      await way.clock(served.slotId, dueAt(1));
      await run(served);
      const steps = () =>
        test.owner.query<object[]>(
          'select series_key, window_end, stepped_at from alert_step where deployment_id = $1 order by 1',
          [served.deploymentId],
        );
      const before = await steps();
      await way.tells(served, predictions.slice(950));
      await way.tells(
        served,
        predictions.slice(0, 400).map((one) => ({ ...one, label: 1 - one.label })),
      );
      expect(await run(served)).toMatchObject({ labels: 450, judged: 0, revised: 1 });
      expect(await run(served)).toMatchObject({ labels: 0, revised: 0 });
      const last = (await revisions(served.deploymentId)).at(-1);
      expect(last).toMatchObject({ revision: 3, cause: 'labels', labelled: 1000, mature: true });
      expect(levelOf(last?.maturity, 'performance:logLoss')).toBe('major');
      expect(await steps()).toEqual(before);
    });

    describe('takes the bet on the losses of its deployment on', () => {
      const sequences = async ({ deploymentId }: WatchedDeployment) =>
        test.owner.query<{ revision: string; losses: number; wealth: number; alarms: number }[]>(
          `select to_char(w.starts at time zone 'utc', 'MM-DD.') || r.revision as revision,
             (r.performance->'sequence'->>'losses')::int as losses, (r.performance->'sequence'->>'wealth')::float8 as wealth,
             (r.performance->'sequence'->>'alarms')::int as alarms
           from monitoring_window w join window_revision r on r.window_id = w.id
           where w.deployment_id = $1 and r.performance ? 'sequence' order by 1`,
          [deploymentId],
        );

      it('over all windows, each once: labels that come late are not bet on again', async () => {
        const served = await serving();
        const first = await way.predicts(served, 1, watchedRows(400));
        const second = await way.predicts(served, 2, watchedRows(300));
        await way.tells(served, [...first.slice(0, 380), ...second]);
        await way.clock(served.slotId, dueAt(2));
        await run(served);
        const before = await sequences(served);
        expect(before.map(({ revision, losses }) => [revision, losses])).toEqual([
          ['02-01.2', 380],
          ['02-02.2', 680],
        ]);
        await way.tells(served, first.slice(380));
        expect(await run(served)).toMatchObject({ revised: 1 });
        const [, late] = await sequences(served);
        expect(late).toEqual({ ...before[0], revision: '02-01.3' });
      });

      it('and fires at once where it is proved that quality is worse for good', async () => {
        const served = await serving();
        await way.tells(served, await way.predicts(served, 1, watchedRows(600, { labels: 'wrong' })));
        await way.clock(served.slotId, dueAt(1));
        await run(served);
        const [found] = await sequences(served);
        expect(found?.alarms).toBeGreaterThan(0);
        const alerts = await test.owner.query<{ series_key: string }[]>(
          'select series_key from alert where deployment_id = $1',
          [served.deploymentId],
        );
        expect(alerts).toEqual([{ series_key: 'performance:conceptDrift' }]);
      });
    });

    it('without predictions holds up no other', async () => {
      const served = await serving();
      const predictions = await way.predicts(served, 2, watchedRows(300));
      await way.tells(served, predictions);
      await way.clock(served.slotId, dueAt(2));
      expect(await run(served)).toMatchObject({ closed: 2, judged: 2 });
    });
  });
});
