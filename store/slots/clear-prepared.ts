import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { SlotRow } from '../entities/slot-row.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { nothingPrepared } from './nothing-prepared.js';
import { requireSlot } from './slot-facts.js';

/** Takes back what `commandId` had prepared; does nothing when that is not what is prepared. */
export async function clearPrepared(store: StoreCore, slotId: string, commandId: string): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const locked = await beginning.lock({ slot: [slotId] });
    const slot = await requireSlot(locked.reader, slotId);
    if (slot.preparedCommandId !== commandId) return;
    const model = await locked.reader.findOneByOrFail(ModelRow, { id: slot.modelId });
    const writing = await locked.lockHead();
    writing.record({
      type: 'slot.preparedCleared',
      target: { type: 'Slot', id: slotId },
      modelKey: model.key,
      before: { versionId: slot.preparedVersionId, preparedDigest: slot.preparedDigest },
      after: { commandId },
    });
    await writing.update(SlotRow, { id: slotId }, { ...nothingPrepared });
  });
}
