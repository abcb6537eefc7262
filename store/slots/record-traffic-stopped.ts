import type { StoreCore } from '../core.js';
import { ModelRow } from '../entities/model-row.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { requireSlot } from './slot-facts.js';

/**
 * Writes, once for each fence, that no server can answer under an older one. Throws an ordinary error, to be tried again,
 * while a server still holds a lease under an older fence.
 */
export async function recordTrafficStopped(
  store: StoreCore,
  slotId: string,
  fence: string,
  commandId: string,
): Promise<void> {
  await writeTransaction(store.database, system, async (beginning) => {
    const locked = await beginning.lock({ slot: [slotId] });
    const { reader } = locked;
    const slot = await requireSlot(reader, slotId);
    const earlier = await reader.query<unknown[]>(
      `select seq from audit_event where target_type = 'Slot' and target_id = $1 and type = 'slot.trafficStopped'
       and envelope->'after'->>'fence' = $2`,
      [slotId, fence],
    );
    if (earlier.length > 0) return;
    const answering = await reader.query<{ address: string }[]>(
      'select address from scoring_server where slot_id = $1 and fence < $2 and expires > clock_timestamp()',
      [slotId, fence],
    );
    if (answering.length > 0) {
      const servers = answering.map((server) => server.address).join(', ');
      throw new Error(`Scoring servers still hold a lease under an older fence: ${servers}.`);
    }
    const model = await reader.findOneByOrFail(ModelRow, { id: slot.modelId });
    const writing = await locked.lockHead();
    writing.record({
      type: 'slot.trafficStopped',
      target: { type: 'Slot', id: slotId },
      modelKey: model.key,
      after: { fence, commandId, state: slot.state },
    });
  });
}
