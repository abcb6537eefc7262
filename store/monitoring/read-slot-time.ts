import { readRows } from '../queries/read-rows.js';
import type { SqlReader } from '../queries/sql-reader.js';

/** In which time a slot lives, what its clock shows, and the database's time. */
export interface SlotTime {
  readonly slotId: string;
  readonly clock: 'wall' | 'replay';
  readonly watermark: Date;
  readonly now: Date;
}

/** The time of a model's slot; null when the model has none in the environment. */
export async function readSlotTime(reader: SqlReader, modelId: string, environment: string): Promise<SlotTime | null> {
  const [row] = await readRows<SlotTime>(
    reader,
    `select slot.id as "slotId", clock, clock_timestamp() as now,
       case when clock = 'replay' and clock_at is not null then clock_at else clock_timestamp() end as watermark
     from slot where model_id = $1 and environment = $2`,
    [modelId, environment],
  );
  return row ?? null;
}
