import { type Client, ScheduleAlreadyRunning, ScheduleNotFoundError, ScheduleOverlapPolicy } from '@temporalio/client';
import type { SchedulePlan } from '../../domain/monitoring/schedules/plan-schedules.js';
import { taskQueues } from '../../workflows/messages.js';
import { toSearchAttributes } from '../to-search-attributes.js';

/** Ids of Schedules that were made or taken away. */
export interface AppliedSchedules {
  readonly created: readonly string[];
  readonly deleted: readonly string[];
}

/** Every Schedule of ours begins so; others of the namespace are none of our business. */
const ours = 'monitor/';

/**
 * Makes the Schedules of the namespace those of the plan: creates what is missing, deletes what nobody uses, and makes
 * anew what has another cadence or scope. The list of the server lags behind, so that what it says is gone or there already
 * is taken as done.
 */
export async function applySchedules(client: Client, plans: readonly SchedulePlan[]): Promise<AppliedSchedules> {
  const found = new Map<string, unknown>();
  for await (const { scheduleId, memo } of client.schedule.list()) {
    if (scheduleId.startsWith(ours)) found.set(scheduleId, memo?.['plan']);
  }
  const planned = new Map(plans.map((plan) => [plan.scheduleId, plan]));
  const deleted: string[] = [];
  for (const [scheduleId, known] of found) {
    const plan = planned.get(scheduleId);
    if (plan !== undefined && (known === undefined || known === planText(plan))) continue;
    if (await remove(client, scheduleId)) deleted.push(scheduleId);
    found.delete(scheduleId);
  }
  const created: string[] = [];
  for (const plan of plans.filter(({ scheduleId }) => !found.has(scheduleId))) {
    if (await create(client, plan)) created.push(plan.scheduleId);
  }
  return { created, deleted };
}

const planText = ({ scope, everyMs }: SchedulePlan): string => JSON.stringify({ scope, everyMs });

/** From a minute on, firings are spread, so that thousands of Schedules do not all fire at once. */
const jitterOf = (everyMs: number): number => (everyMs < 60_000 ? 0 : Math.min(everyMs / 10, 60_000));

async function create(client: Client, plan: SchedulePlan): Promise<boolean> {
  const { scheduleId, scope, everyMs, summary } = plan;
  try {
    await client.schedule.create({
      scheduleId,
      spec: { intervals: [{ every: everyMs }], jitter: jitterOf(everyMs) },
      action: {
        type: 'startWorkflow',
        workflowType: 'monitoringRun',
        workflowId: scheduleId,
        taskQueue: taskQueues.lifecycle,
        args: [{ schemaVersion: 1, scope }],
        staticSummary: summary,
        ...(scope.kind === 'model' ? { typedSearchAttributes: toSearchAttributes({ TenureModel: scope.model }) } : {}),
      },
      // A run that is under way closes what became due meanwhile; firings that were missed need not be caught up.
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: Math.max(10_000, everyMs) },
      memo: { plan: planText(plan) },
      state: { triggerImmediately: true },
    });
    return true;
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return false;
    throw error;
  }
}

async function remove(client: Client, scheduleId: string): Promise<boolean> {
  try {
    await client.schedule.getHandle(scheduleId).delete();
    return true;
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return false;
    throw error;
  }
}
