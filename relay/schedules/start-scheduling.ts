import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { planSchedules } from '../../domain/monitoring/schedules/plan-schedules.js';
import type { MonitoringStore } from '../../domain/ports/monitoring-store.js';
import { createBell } from '../create-bell.js';
import { applySchedules } from './apply-schedules.js';

export interface SchedulingOptions {
  readonly client: Client;
  readonly monitoring: Pick<MonitoringStore, 'watchedSlots' | 'onSlotChanged'>;
  /** How often the Schedules of the server are compared, milliseconds. */
  readonly everyMs: number;
  readonly log: Logger;
}

/** How soon a comparison that failed is tried again. Temporal is back within seconds of a restart. */
const retryMs = 2_000;
/** Changes of slots come in bursts; so long they are gathered. */
const gatherMs = 200;

/**
 * Keeps the Schedules right: at once, whenever what serves has changed the plan, and every `everyMs` whatever happened,
 * so that lost data of Temporal comes back. Answers the function that stops it.
 */
export async function startScheduling(options: SchedulingOptions): Promise<() => Promise<void>> {
  const { client, monitoring, everyMs, log } = options;
  const bell = createBell();
  const pause = createBell();
  let running = true;
  let applied = { plan: '', at: 0 };

  const round = async (): Promise<void> => {
    const plans = planSchedules(await monitoring.watchedSlots());
    const plan = JSON.stringify(plans);
    if (plan === applied.plan && Date.now() - applied.at < everyMs) return;
    const { created, deleted } = await applySchedules(client, plans);
    applied = { plan, at: Date.now() };
    if (created.length + deleted.length > 0) log.info({ created, deleted }, 'the Schedules of monitoring were changed');
  };
  const work = async (): Promise<void> => {
    while (running) {
      let waitMs = everyMs;
      await round().catch((error: unknown) => {
        applied = { plan: '', at: 0 };
        waitMs = Math.min(everyMs, retryMs);
        log.warn({ err: error }, 'the Schedules of monitoring could not be compared; it is tried again');
      });
      await bell.wait(waitMs);
      if (running) await pause.wait(gatherMs);
    }
  };

  const stopListening = await monitoring.onSlotChanged(() => bell.ring());
  const working = work();
  return async () => {
    running = false;
    bell.ring();
    pause.ring();
    await working;
    await stopListening();
  };
}
