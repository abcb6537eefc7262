import { parseDuration } from '../../policy/parse-duration.js';
import type { MonitoringScope, WatchedSlot } from '../../ports/monitoring-store.js';

/** A Temporal Schedule that has to be there. */
export interface SchedulePlan {
  readonly scheduleId: string;
  readonly scope: MonitoringScope;
  readonly everyMs: number;
  /** One line for people who look at its runs. */
  readonly summary: string;
}

/** Schedules know whole seconds. */
const shortestMs = 1_000;

/**
 * The Schedules that watch these slots: one for each (environment, cadence) that several models share,
 * `monitor/<environment>/<cadence>`; a model whose cadence nobody shares has one of its own, `monitor/<model>/<environment>`.
 * So there are never more Schedules than cadences in use, however many models there are.
 */
export function planSchedules(watched: readonly WatchedSlot[]): SchedulePlan[] {
  const groups = new Map<string, WatchedSlot[]>();
  for (const slot of watched) {
    const key = `${slot.environment}/${slot.cadence}`;
    groups.set(key, [...(groups.get(key) ?? []), slot]);
  }
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : [planFor(first, others.length > 0)]))
    .sort((one, other) => (one.scheduleId < other.scheduleId ? -1 : 1));
}

/** The id of the Schedule that watches a slot. */
export function scheduleIdOf({ model, environment, cadence }: Omit<WatchedSlot, 'slotId'>, isShared: boolean): string {
  return isShared ? `monitor/${environment}/${cadence}` : `monitor/${model}/${environment}`;
}

function planFor(slot: WatchedSlot, isShared: boolean): SchedulePlan {
  const { model, environment, cadence } = slot;
  const whose = isShared
    ? `every model in ${environment} that is looked at every ${cadence}`
    : `${model} in ${environment}`;
  return {
    scheduleId: scheduleIdOf(slot, isShared),
    scope: isShared ? { kind: 'cadence', environment, cadence } : { kind: 'model', environment, model },
    everyMs: Math.max(shortestMs, parseDuration(cadence)),
    summary: `Monitoring of ${whose}`,
  };
}
