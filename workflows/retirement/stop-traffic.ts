import type { ModelView, RetirementView } from '../ports.js';
import { waiting } from '../support/calls.js';
import { changeSlotNow } from '../support/change-slot-now.js';

/** Retires the slot and waits until no server can answer. A deployment that is under way finds its fence too old. */
export async function stopTraffic(attempt: RetirementView, model: ModelView): Promise<void> {
  const { commandId, requestedBy: actorId } = attempt;
  const reason = 'the model retires';
  const slot = await changeSlotNow(model.modelId, model.environment, { commandId, state: 'retired', reason, actorId });
  if (slot === null) return;
  const wait = waiting('wait until no server answers any more', model.prepareTimeoutMs);
  await wait.recordTrafficStopped(slot.slotId, slot.fence, commandId);
}
