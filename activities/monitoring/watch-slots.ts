import { Context } from '@temporalio/activity';
import { reachFailPoint } from '../../platform/fail-points/reach-fail-point.js';
import type { JudgedStep, MonitoringScope, MonitoringStore } from '../../domain/ports/monitoring-store.js';
import type { WatchedPage } from '../../workflows/ports.js';

/** A piece of a run ends after so long, at a window's end; the run goes on with the next piece. */
const pieceMs = 20_000;
/** Slots are paged so many at a time. */
const pageSize = 100;

type Counts = { -readonly [K in Exclude<keyof WatchedPage, 'more' | 'after' | 'failed'>]: number };

/**
 * Works on the slots of a scope after `after`, one after the other, until all were looked at or the time of a piece is
 * over; a slot that is not done then is begun again by the next piece, which finds what is left. A slot that fails is
 * told and passed by: its windows stay due, its run is not stamped, so that its silence is found.
 */
export async function watchSlots(
  store: MonitoringStore,
  scope: MonitoringScope,
  after: string | null,
): Promise<WatchedPage> {
  const until = Date.now() + pieceMs;
  const counts: Counts = { slots: 0, closed: 0, judged: 0, revised: 0, labels: 0, alertChanges: 0 };
  const failed: { slotId: string; reason: string }[] = [];
  let done = after;
  for (;;) {
    const page = await store.slotsToRun(scope, done, pageSize);
    for (const slotId of page) {
      const finished = await watchSlot(store, slotId, until, counts).catch((error: unknown) => {
        Context.current().cancellationSignal.throwIfAborted();
        failed.push({ slotId, reason: error instanceof Error ? error.message : String(error) });
        return true;
      });
      if (!finished) return { ...counts, failed, more: true, after: done };
      counts.slots += 1;
      done = slotId;
    }
    if (page.length < pageSize) return { ...counts, failed, more: false, after: done };
    if (Date.now() >= until) return { ...counts, failed, more: true, after: done };
  }
}

/** Everything that is due in one slot, and the stamp of the run. False when the time was over before. */
async function watchSlot(store: MonitoringStore, slotId: string, until: number, counts: Counts): Promise<boolean> {
  counts.labels += await store.joinLabels(slotId);
  await reachFailPoint('labels.afterJoin');
  const steps = [
    ['closed', () => store.closeNextWindow(slotId)],
    ['judged', () => store.judgeNextMature(slotId)],
    ['revised', () => store.reviseNextWindow(slotId)],
  ] as const;
  for (const [name, next] of steps) {
    for (let step: JudgedStep | null; (step = await next()) !== null;) {
      await reachFailPoint(name === 'closed' ? 'window.afterClose' : 'window.afterJudge');
      counts[name] += 1;
      counts.alertChanges += step.alertChanges;
      Context.current().cancellationSignal.throwIfAborted();
      if (Date.now() >= until) return false;
    }
  }
  await store.recordRun(slotId);
  return true;
}
