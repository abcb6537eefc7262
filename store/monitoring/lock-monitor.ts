import type { Reader } from '../database/reader.js';

/**
 * The lock of monitoring itself: two runs of one slot, or a run and a pause, go one after the other, and flushes, which
 * only share the slot row, need not wait. It comes before every other lock of its transaction; nobody who holds a business
 * row or the head of the chain asks for it.
 */
export async function lockMonitor(reader: Reader, slotId: string): Promise<void> {
  await reader.query('insert into monitor (slot_id) values ($1) on conflict do nothing', [slotId]);
  await reader.query('select slot_id from monitor where slot_id = $1 for update', [slotId]);
}
