import { isFailure } from './is-failure.js';
import { slots } from './calls.js';
import type { SlotChangeInput } from '../ports.js';
import type { SlotFacts } from '../../domain/ports/slot-store.js';

/**
 * Changes a slot whatever happened to it before: reads it again when somebody was faster. For stopping, which must win;
 * a deployment must not do this. Answers null when the slot serves nothing and never did.
 */
export async function changeSlotNow(
  modelId: string,
  environment: string,
  change: Pick<SlotChangeInput, 'commandId' | 'state' | 'reason' | 'actorId'>,
): Promise<SlotFacts | null> {
  for (;;) {
    const slot = await slots('read what is served').findSlot(modelId, environment);
    if (slot.versionId === null) return null;
    try {
      return await slots(`set the slot to ${change.state}`).changeSlot({
        ...change,
        slotId: slot.slotId,
        versionId: slot.versionId,
        expectedFence: slot.fence,
      });
    } catch (error) {
      if (!isFailure(error, 'FenceTooOld')) throw error;
    }
  }
}
