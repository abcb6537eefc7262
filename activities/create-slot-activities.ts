import type { SlotStore } from '../domain/ports/slot-store.js';
import type { SlotActivities } from '../workflows/ports.js';
import { waitForPrepared } from './serving/wait-for-prepared.js';
import { waitForSilence } from './serving/wait-for-silence.js';

export interface SlotDeps {
  readonly slots: SlotStore;
}

/** Everything that changes what is served. The slot row, under its lock, is the only point where serving is decided. */
export function createSlotActivities({ slots }: SlotDeps): SlotActivities {
  return {
    findSlot: (modelId, environment) => slots.slot(modelId, environment),
    prepareSlot: (input) => slots.prepare(input),
    waitForServers: (slotId, preparedDigest, timeoutMs) => waitForPrepared(slots, slotId, preparedDigest, timeoutMs),
    clearPrepared: (slotId, commandId) => slots.clearPrepared(slotId, commandId),
    changeSlot: (change) => slots.changeSlot(change),
    async recordTrafficStopped(slotId, fence, commandId) {
      await waitForSilence(slots, slotId, fence);
      await slots.recordTrafficStopped(slotId, fence, commandId);
    },
  };
}
