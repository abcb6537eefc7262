import type { StoreCore } from '../core.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { lockMonitor } from './lock-monitor.js';
import { endSilence } from './silence/end-silence.js';

/** Stamps that a run has looked at everything of a slot, whether something was due or not, and ends its silence. */
export async function recordRun({ database }: StoreCore, slotId: string): Promise<void> {
  await writeTransaction(database, system, async (beginning) => {
    const { reader } = beginning;
    await lockMonitor(reader, slotId);
    const [[monitor]] = await reader.query<[{ silent: boolean }[], number]>(
      `update monitor set last_run_at = clock_timestamp() where slot_id = $1
       returning silent_alert_id is not null as silent`,
      [slotId],
    );
    if (!monitor?.silent) return;
    const writing = await (await beginning.lock({})).lockHead();
    await endSilence(writing, slotId, 'resumed', 'monitoring runs again');
  });
}
