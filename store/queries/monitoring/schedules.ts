import { scheduleIdOf } from '../../../domain/monitoring/schedules/plan-schedules.js';
import { readWatchedSlots } from '../../monitoring/read-watched-slots.js';
import type { SqlReader } from '../sql-reader.js';

/** The Schedule of a slot that is watched. */
export interface ScheduleRecord {
  readonly slotId: string;
  readonly scheduleId: string;
}

/** The Schedules of slots; a slot that is not watched has none. Which one it is depends on who shares its cadence. */
export async function readSchedules(reader: SqlReader, slotIds: readonly string[]): Promise<ScheduleRecord[]> {
  const watched = await readWatchedSlots(reader);
  const keyOf = ({ environment, cadence }: { environment: string; cadence: string }) => `${environment}/${cadence}`;
  const sharers = new Map<string, number>();
  for (const slot of watched) sharers.set(keyOf(slot), (sharers.get(keyOf(slot)) ?? 0) + 1);
  return watched
    .filter(({ slotId }) => slotIds.includes(slotId))
    .map((slot) => ({ slotId: slot.slotId, scheduleId: scheduleIdOf(slot, (sharers.get(keyOf(slot)) ?? 0) > 1) }));
}
