import type { Reader } from '../database/reader.js';

/** What the clock of a slot shows: where its replay is, or the database's time. */
export async function slotTime(reader: Reader, slotId: string): Promise<Date> {
  const [row] = await reader.query<{ time: Date }[]>(
    `select case when clock = 'replay' and clock_at is not null then clock_at
       else date_trunc('milliseconds', clock_timestamp()) end as time
     from slot where id = $1`,
    [slotId],
  );
  if (!row) throw new Error(`There is no slot ${slotId}.`);
  return row.time;
}
