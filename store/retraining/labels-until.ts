import type { Reader } from '../database/reader.js';
import { slotTime } from '../monitoring/slot-time.js';

/**
 * Up to which event time the labels of a slot are complete: the end of the newest window that was judged on its labels.
 * Where none was, the slot's clock.
 */
export async function labelsUntil(reader: Reader, slotId: string): Promise<Date> {
  const [row] = await reader.query<{ ends: Date | null }[]>(
    `select max(w.ends) as ends from monitoring_window w join deployment d on d.id = w.deployment_id
     where d.slot_id = $1 and w.matured_at is not null`,
    [slotId],
  );
  return row?.ends ?? slotTime(reader, slotId);
}
