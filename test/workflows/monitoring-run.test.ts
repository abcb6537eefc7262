import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { createMonitoringActivities } from '../../activities/create-monitoring-activities.js';
import type { MonitoringScope } from '../../domain/ports/monitoring-store.js';
import { applySchedules } from '../../relay/schedules/apply-schedules.js';
import { startScheduling } from '../../relay/schedules/start-scheduling.js';
import { pauseMonitoring, resumeMonitoring, runMonitoringNow } from '../../store/index.js';
import { taskQueues } from '../../workflows/messages.js';
import { february, Monitored, type WatchedDeployment } from '../store/support/monitoring/monitored.js';
import { watchedRows } from '../store/support/monitoring/watched-content.js';
import { valueOf } from '../store/support/outcome.js';
import { startTestStore, type TestStore } from '../store/support/start-test-store.js';
import { newKey } from '../store/support/way.js';
import { startRig, type Rig } from '../support/rig.js';
import { until } from '../support/until.js';

let test: TestStore;
let rig: Rig;
let way: Monitored;

const hour = 3_600_000;
/** The compute worker has nothing to do here, and needs something that it could. */
const idle = async () => undefined;
const dueAt = (day: number): Date => new Date(february(day + 1).getTime() + hour);
const working = (body: () => Promise<void>) =>
  rig.withWorkers(createMonitoringActivities({ monitoring: test.store.monitoring }), { idle }, body);
const start = (scope: MonitoringScope, workflowId = `monitor/test/${randomUUID()}`) =>
  rig.client.workflow.start('monitoringRun', {
    workflowId,
    taskQueue: taskQueues.lifecycle,
    args: [{ schemaVersion: 1, scope }],
  });
const run = async (scope: MonitoringScope, workflowId?: string): Promise<string> =>
  (await start(scope, workflowId)).result() as Promise<string>;
const ofModel = ({ model }: { model: string }): MonitoringScope => ({
  kind: 'model',
  environment: 'production',
  model,
});

const closedDays = async ({ deploymentId }: WatchedDeployment): Promise<string[]> => {
  const rows = await test.owner.query<{ day: string }[]>(
    `select to_char(starts at time zone 'utc', 'MM-DD') as day from monitoring_window
     where deployment_id = $1 order by closed_at, starts`,
    [deploymentId],
  );
  return rows.map(({ day }) => day);
};
const lastRun = async ({ slotId }: WatchedDeployment): Promise<Date | null> => {
  const [row] = await test.owner.query<{ last_run_at: Date | null }[]>(
    'select last_run_at from monitor where slot_id = $1',
    [slotId],
  );
  return row?.last_run_at ?? null;
};
const operate = async (command: typeof pauseMonitoring, model: string) =>
  valueOf(await command(test.store, await test.actor('operator-1'), { idempotencyKey: newKey(), model }));

describe('workflows monitoring run', () => {
  beforeAll(async () => {
    test = await startTestStore();
    rig = await startRig();
    way = new Monitored(test);
  }, 60_000);
  afterAll(async () => {
    await rig.stop();
    await test.stop();
  });

  describe('monitoringRun', () => {
    it('looks at the models of its cadence, closes what is due, and stamps the run where nothing is', async () => {
      const busy = await way.serves(await way.watched('busy', { cadence: 'PT7M' }));
      const quiet = await way.serves(await way.watched('quiet', { cadence: 'PT7M' }));
      const other = await way.serves(await way.watched('other', { cadence: 'PT9M' }));
      await way.predicts(busy, 1);
      await way.clock(busy.slotId, dueAt(2));
      await way.clock(other.slotId, dueAt(2));
      await working(async () => {
        rig.keep.set('monitor/test/kept', 'monitored');
        const told = await run({ kind: 'cadence', environment: 'production', cadence: 'PT7M' }, 'monitor/test/kept');
        expect(told).toMatch(/^2 looked at, 2 windows closed/);
      });
      expect(await closedDays(busy)).toEqual(['02-01', '02-02']);
      expect(await lastRun(quiet)).not.toBeNull();
      expect([await closedDays(other), await lastRun(other)]).toEqual([[], null]);
    }, 60_000);

    it('passes a paused model by; after 30 days it closes every window once and in order', async () => {
      const served = await way.serves(await way.watched('paused'));
      for (const day of [1, 2, 15, 28]) await way.predicts(served, day, watchedRows(30));
      await way.clock(served.slotId, dueAt(1));
      await working(async () => {
        await run(ofModel(served));
        await operate(pauseMonitoring, 'paused');
        await way.clock(served.slotId, dueAt(31));
        expect(await run(ofModel(served))).toMatch(/^0 looked at/);
        expect(await closedDays(served)).toEqual(['02-01']);
        await operate(resumeMonitoring, 'paused');
        expect(await run(ofModel(served))).toMatch(/30 windows closed/);
      });
      const days = await closedDays(served);
      expect(days).toHaveLength(31);
      expect(days).toEqual([...days].sort());
      expect(new Set(days).size).toBe(31);
    }, 60_000);

    it('of two at once closes each window once', async () => {
      const served = await way.serves(await way.watched('twice'));
      await way.clock(served.slotId, dueAt(12));
      await working(async () => {
        const runs = await Promise.all([run(ofModel(served)), run(ofModel(served))]);
        const closed = runs.map((told) => Number(/(\d+) windows closed/.exec(told)?.[1]));
        expect((closed[0] ?? 0) + (closed[1] ?? 0)).toBe(12);
      });
      expect(await closedDays(served)).toHaveLength(12);
    }, 60_000);

    it('is not held up by a model whose windows cannot be judged, which it tells and does not stamp', async () => {
      const scope = { kind: 'cadence', environment: 'production', cadence: 'PT11M' } as const;
      const broken = await way.serves(await way.watched('broken', { cadence: 'PT11M' }));
      const sound = await way.serves(await way.watched('sound', { cadence: 'PT11M' }));
      await test.owner.query(
        `update version_content set baseline_digest = null, evaluation_digest = null where version_id = $1`,
        [broken.versionId],
      );
      await test.owner.query(
        `insert into profile_increment (deployment_id, hour, edges_digest, scorer, flush_seq, rows, inputs, outputs, service)
       values ($1, $2, 'a', $3, 1, 1, '[]', '[]', '{"schemaVersion":1,"counts":{}}'),
         ($1, $2, 'b', $3, 1, 1, '[]', '[]', '{"schemaVersion":1,"counts":{}}')`,
        [broken.deploymentId, february(1), randomUUID()],
      );
      for (const { slotId } of [broken, sound]) await way.clock(slotId, dueAt(1));
      await working(async () => {
        rig.keep.set('monitor/test/failed', 'monitored-with-a-failure');
        expect(await run(scope, 'monitor/test/failed')).toMatch(/1 windows closed.*; 1 could not be judged/);
      });
      expect(await closedDays(sound)).toEqual(['02-01']);
      expect([await closedDays(broken), await lastRun(broken)]).toEqual([[], null]);
    }, 60_000);

    it('that a person asks for is started through the outbox', async () => {
      const served = await way.serves(await way.watched('asked'));
      await way.clock(served.slotId, dueAt(1));
      const { workflowId } = valueOf(
        await runMonitoringNow(test.store, await test.actor('operator-1'), {
          idempotencyKey: newKey(),
          model: 'asked',
        }),
      );
      const [message] = await test.owner.query<{ name: string; payload: { args: [{ scope: MonitoringScope }] } }[]>(
        'select name, payload from outbox where workflow_id = $1',
        [workflowId],
      );
      expect(message).toMatchObject({ name: 'monitoringRun', payload: { args: [{ schemaVersion: 1 }] } });
      await working(async () => {
        const handle = await start(message?.payload.args[0].scope ?? ofModel(served), workflowId);
        expect(await handle.result()).toMatch(/^1 looked at, 1 windows closed/);
      });
    }, 60_000);
  });

  describe('the Schedules', () => {
    const log = pino({ level: 'silent' });
    const ids = async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const { scheduleId } of rig.client.schedule.list()) found.push(scheduleId);
      return found.sort();
    };

    it('of a cadence of two seconds start runs that close windows, and come back when Temporal has lost them', async () => {
      const served = await way.serves(await way.watched('often', { cadence: 'PT2S' }));
      await way.clock(served.slotId, dueAt(1));
      const stop = await startScheduling({ client: rig.client, monitoring: test.store.monitoring, everyMs: 500, log });
      try {
        await working(async () => {
          await until(async () => (await closedDays(served)).length === 1);
          const first = await until(() => lastRun(served));
          await way.clock(served.slotId, dueAt(2));
          await until(async () => (await closedDays(served)).length === 2);
          await until(async () => (await lastRun(served))?.getTime() !== first.getTime());
          await rig.client.schedule.getHandle('monitor/often/production').delete();
          await way.clock(served.slotId, dueAt(3));
          await until(async () => (await closedDays(served)).length === 3);
        });
      } finally {
        await stop();
      }
    }, 60_000);

    it('are made for what is watched, made anew for another cadence, and taken away when nobody uses them', async () => {
      const plan = (scheduleId: string, everyMs: number) => ({
        scheduleId,
        everyMs,
        scope: { kind: 'model', environment: 'staging', model: 'x' } as const,
        summary: 'a test',
      });
      await applySchedules(rig.client, [plan('monitor/x/staging', 3_600_000)]);
      await until(async () => (await ids()).includes('monitor/x/staging'));
      expect(await applySchedules(rig.client, [plan('monitor/x/staging', 3_600_000)])).toMatchObject({ created: [] });
      const anew = await until(async () => {
        const applied = await applySchedules(rig.client, [plan('monitor/x/staging', 7_200_000)]);
        return applied.created.length > 0 && applied;
      });
      expect(anew).toMatchObject({ created: ['monitor/x/staging'], deleted: ['monitor/x/staging'] });
      const described = await rig.client.schedule.getHandle('monitor/x/staging').describe();
      expect(described.spec.intervals?.[0]?.every).toBe(7_200_000);
      expect(described.policies.overlap).toBe('SKIP');
      await until(async () => {
        await applySchedules(rig.client, []);
        return (await ids()).length === 0;
      });
    }, 60_000);
  });

  describe('what these runs leave', () => {
    it('is histories that replay', async () => {
      expect(await rig.replayAll()).toBeGreaterThan(4);
    }, 60_000);
  });
});
