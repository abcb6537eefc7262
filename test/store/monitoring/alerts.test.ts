import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acknowledgeAlert } from '../../../store/index.js';
import { february, Monitored, type WatchedDeployment } from '../support/monitoring/monitored.js';
import { watchedPolicy, watchedRows, type RowsWish } from '../support/monitoring/watched-content.js';
import { problemOf, valueOf } from '../support/outcome.js';
import { startTestStore, type TestStore } from '../support/start-test-store.js';
import { newKey } from '../support/way.js';

let test: TestStore;
let way: Monitored;
let count = 0;

const hour = 3_600_000;
const dueAt = (day: number): Date => new Date(february(day + 1).getTime() + hour);
const newModel = () => way.watched(`alerts-${(count += 1)}`);
const serving = async (): Promise<WatchedDeployment> => way.serves(await newModel());
/** Half a standard deviation is minor here, two are major. */
const servingWide = async (): Promise<WatchedDeployment> =>
  way.serves(await way.watched(`alerts-${(count += 1)}`, { drift: { ...watchedPolicy.drift, majorPsi: 0.6 } }));

/** Days from the first on: `b` has shifted, `g` is as the reference, `-` has no traffic. Each is closed in a run of its own. */
async function live(served: WatchedDeployment, days: string, bad: RowsWish = { shift: 2 }, first = 1): Promise<void> {
  for (const [place, kind] of [...days].entries()) {
    const day = first + place;
    if (kind !== '-') await way.predicts(served, day, watchedRows(400, kind === 'b' ? bad : {}));
    await way.clock(served.slotId, dueAt(day));
    while ((await test.store.monitoring.closeNextWindow(served.slotId)) !== null);
  }
}

interface AlertRow {
  readonly id: string;
  readonly series: string;
  readonly episode: string;
  readonly level: string;
  readonly closeReason: string | null;
  readonly fired: string;
  readonly cleared: string | null;
}

const alertsOf = ({ deploymentId }: WatchedDeployment): Promise<AlertRow[]> =>
  test.owner.query(
    `select id, series_key as series, episode_key as episode, level, close_reason as "closeReason",
       to_char(fired_at at time zone 'utc', 'MM-DD') as fired, to_char(cleared_at at time zone 'utc', 'MM-DD') as cleared
     from alert where deployment_id = $1 order by seq`,
    [deploymentId],
  );
const eventsOf = async ({ model }: WatchedDeployment): Promise<string[]> => {
  const events = await test.owner.query<{ type: string }[]>(
    `select type from audit_event where model_key = $1 and type like 'alert.%' order by seq`,
    [model],
  );
  return events.map(({ type }) => type);
};
const signalsOf = async ({ model }: WatchedDeployment) => {
  const rows = await test.owner.query<{ args: [{ alertId: string; change: string }] }[]>(
    `select payload -> 'args' as args from outbox where workflow_id = $1 and name = 'alertChanged' order by id`,
    [`model/${model}`],
  );
  return rows.map(({ args }) => args[0]);
};
const newsOf = ({ deploymentId }: WatchedDeployment) =>
  test.owner.query<{ key: string; payload: { details: { count: number } } }[]>(
    `select key, payload from notification where deployment_id = $1 and kind = 'alerts.changed' order by created_at`,
    [deploymentId],
  );

describe('store monitoring alerts', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Monitored(test);
  }, 60_000);
  afterAll(() => test.stop());

  describe('an alert', () => {
    it('opens on two bad windows of three, with an event, a signal to the model and one notification', async () => {
      const served = await serving();
      await live(served, 'b');
      expect(await alertsOf(served)).toEqual([]);
      await live(served, 'gb', undefined, 2);
      const [alert, ...others] = await alertsOf(served);
      expect(others).toEqual([]);
      expect(alert).toMatchObject({ series: 'drift:x', episode: 'drift:x#1', level: 'major', fired: '02-04' });
      expect(await eventsOf(served)).toEqual(['alert.opened']);
      expect(await signalsOf(served)).toEqual([{ alertId: alert?.id, change: 'opened' }]);
      expect(await newsOf(served)).toMatchObject([{ payload: { details: { count: 1 } } }]);
    });

    it('of several columns in one window are told in one message', async () => {
      const served = await serving();
      await live(served, 'bb', { shift: 2, origin: 'LAX' });
      const series = (await alertsOf(served)).map((alert) => alert.series).sort();
      expect(series).toEqual(['drift:origin', 'drift:x', 'unseen:origin']);
      expect(await newsOf(served)).toMatchObject([{ payload: { details: { count: 3 } } }]);
    });

    it('clears after three good windows and is closed then', async () => {
      const served = await serving();
      await live(served, 'bbggg');
      expect(await alertsOf(served)).toMatchObject([{ closeReason: 'cleared', fired: '02-03', cleared: '02-06' }]);
      expect(await eventsOf(served)).toEqual(['alert.opened', 'alert.cleared']);
      expect((await signalsOf(served)).map(({ change }) => change)).toEqual(['opened', 'cleared']);
    });

    it('that flaps is one episode, which the model hears of once', async () => {
      const served = await serving();
      await live(served, 'bbgbgbggb');
      expect(await alertsOf(served)).toMatchObject([{ episode: 'drift:x#1', closeReason: null }]);
      expect((await signalsOf(served)).map(({ change }) => change)).toEqual(['opened']);
    });

    it('that comes back within the cool-down is the same episode; after it, another', async () => {
      const served = await serving();
      await live(served, 'bbgggbb');
      expect(await alertsOf(served)).toMatchObject([{ episode: 'drift:x#1', closeReason: null, cleared: null }]);
      expect(await eventsOf(served)).toEqual(['alert.opened', 'alert.cleared', 'alert.reopened']);
      await live(served, 'gggggggggbb', undefined, 8);
      expect(await alertsOf(served)).toMatchObject([
        { episode: 'drift:x#1', closeReason: 'cleared' },
        { episode: 'drift:x#2', closeReason: null },
      ]);
    });

    it('neither fires nor clears without data', async () => {
      const served = await serving();
      await live(served, 'bb---');
      expect(await alertsOf(served)).toMatchObject([{ episode: 'drift:x#1', closeReason: null }]);
      const quiet = await serving();
      await live(quiet, '------');
      expect(await alertsOf(quiet)).toEqual([]);
    });

    it('becomes major with what it is about', async () => {
      const served = await servingWide();
      await live(served, 'bb', { shift: 0.5 });
      expect(await alertsOf(served)).toMatchObject([{ level: 'minor' }]);
      await live(served, 'b', { shift: 2 }, 3);
      expect(await alertsOf(served)).toMatchObject([{ level: 'major' }]);
      expect(await eventsOf(served)).toEqual(['alert.opened', 'alert.escalated']);
      expect((await signalsOf(served)).map(({ change }) => change)).toEqual(['opened', 'escalated']);
    });

    it('of a replaced deployment is superseded at the swap, and the series of the next one begin anew', async () => {
      const model = await newModel();
      const first = await way.serves(model);
      await live(first, 'bb');
      const second = await way.serves(model, dueAt(2));
      expect(await alertsOf(first)).toMatchObject([{ closeReason: 'superseded' }]);
      expect(await eventsOf(first)).toEqual(['alert.opened', 'alert.superseded']);
      const phases = await test.owner.query<{ phase: string }[]>(
        `select distinct state ->> 'phase' as phase from alert_series where deployment_id = $1`,
        [first.deploymentId],
      );
      expect(phases).toEqual([{ phase: 'ok' }]);
      await live(second, 'b', undefined, 4);
      expect(await alertsOf(second)).toEqual([]);
    });

    it('is not stepped by the last windows of a deployment that ended, which are judged all the same', async () => {
      const model = await newModel();
      const first = await way.serves(model);
      await live(first, 'b');
      await way.predicts(first, 2, watchedRows(400, { shift: 2 }));
      await way.serves(model, new Date(february(3).getTime() - hour));
      await way.clock(first.slotId, dueAt(2));
      while ((await test.store.monitoring.closeNextWindow(first.slotId)) !== null);
      const [judged] = await test.owner.query<{ level: string }[]>(
        `select r.close_verdict ->> 'level' as level from monitoring_window w join window_revision r on r.window_id = w.id
       where w.deployment_id = $1 and w.starts = $2`,
        [first.deploymentId, february(2)],
      );
      expect(judged).toEqual({ level: 'major' });
      expect(await alertsOf(first)).toEqual([]);
    });

    it('of a model that retires is closed as retired', async () => {
      const served = await serving();
      await live(served, 'bb');
      const { slotId, versionId } = served;
      const { fence: expectedFence } = await test.store.slots.slot(served.modelId, 'production');
      const change = { slotId, versionId, expectedFence, commandId: newKey(), reason: null, actorId: null };
      await test.store.slots.changeSlot({ ...change, state: 'retired' });
      expect(await alertsOf(served)).toMatchObject([{ closeReason: 'retired' }]);
    });

    it('has steps from which its state can be computed again: one for each window and series', async () => {
      const served = await serving();
      await live(served, 'bbg-b');
      const [compared] = await test.owner.query<{ same: boolean; windows: string }[]>(
        `select s.state = t.state as same, (select count(*) from alert_step c
         where c.deployment_id = s.deployment_id and c.series_key = s.series_key) as windows
       from alert_series s join alert_step t using (deployment_id, series_key)
       where s.deployment_id = $1 and s.series_key = 'drift:x' order by t.window_end desc limit 1`,
        [served.deploymentId],
      );
      expect(compared).toEqual({ same: true, windows: '5' });
    });
  });

  describe('a person', () => {
    const acknowledge = async (alertId: string, change: object = {}, by = 'operator-1') =>
      acknowledgeAlert(test.store, await test.actor(by), { idempotencyKey: newKey(), alertId, ...change });

    it('acknowledges an alert, which then says who has seen it; another one cannot without the role', async () => {
      const served = await serving();
      await live(served, 'bb');
      const [alert] = await alertsOf(served);
      expect(problemOf(await acknowledge(alert?.id ?? '', {}, 'auditor-1'))).toMatchObject({ kind: 'forbidden' });
      valueOf(await acknowledge(alert?.id ?? '', { note: 'a new airline' }));
      const [row] = await test.owner.query<{ note: string; state: { acknowledgedBy: string } }[]>(
        `select a.note, s.state from alert a join alert_series s using (deployment_id, series_key) where a.id = $1`,
        [alert?.id],
      );
      expect(row).toMatchObject({ note: 'a new airline' });
      expect(row?.state.acknowledgedBy).toBe((await test.actor('operator-1')).personId);
      await live(served, 'b', undefined, 3);
      const acts = await test.owner.query<{ acts: { kind: string }[] }[]>(
        `select acts from alert_step where deployment_id = $1 and series_key = 'drift:x' order by window_end`,
        [served.deploymentId],
      );
      expect(acts.map((step) => step.acts.map(({ kind }) => kind))).toEqual([[], [], ['acknowledge']]);
    });

    it('mutes a series until a time of its clock, with a reason: it steps on, and nobody is told', async () => {
      const served = await servingWide();
      await live(served, 'bb', { shift: 0.5 });
      const [alert] = await alertsOf(served);
      const muteUntil = february(20).toISOString();
      expect(problemOf(await acknowledge(alert?.id ?? '', { muteUntil }))).toMatchObject({ path: ['input', 'note'] });
      const past = { muteUntil: february(1).toISOString(), note: 'too late' };
      expect(problemOf(await acknowledge(alert?.id ?? '', past))).toMatchObject({ path: ['input', 'muteUntil'] });
      valueOf(await acknowledge(alert?.id ?? '', { muteUntil, note: 'known' }));
      await live(served, 'b', { shift: 2 }, 3);
      expect(await eventsOf(served)).toEqual(['alert.opened', 'alert.acknowledged', 'alert.escalated']);
      expect(await newsOf(served)).toHaveLength(1);
    });

    it('cannot acknowledge what is closed, or is not there', async () => {
      const served = await serving();
      await live(served, 'bbggg');
      const [alert] = await alertsOf(served);
      expect(problemOf(await acknowledge(alert?.id ?? ''))).toMatchObject({ code: 'AlertClosed' });
      for (const id of [newKey(), 'drift:x']) {
        expect(problemOf(await acknowledge(id))).toMatchObject({ code: 'AlertNotFound' });
      }
    });
  });
});
