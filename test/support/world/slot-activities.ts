import type { SlotFacts } from '../../../domain/ports/slot-store.js';
import { Failure } from '../../../domain/failure/failure.js';
import type { SlotActivities } from '../../../workflows/ports.js';
import { move } from './stage-activities.js';
import type { World } from './world.js';

function facts({ slot, model, versions }: World): SlotFacts {
  const versionNumber = slot.versionId === null ? null : (versions.get(slot.versionId)?.number ?? null);
  return { ...slot, model, environment: 'production', fence: String(slot.fence), versionNumber };
}

export function createSlotActivities(world: World): SlotActivities {
  const { slot } = world;
  const done = new Map<string, SlotFacts>();
  return {
    findSlot: async () => facts(world),
    async prepareSlot({ versionId }) {
      slot.prepared = versionId;
      return { preparedDigest: versionId };
    },
    waitForServers: async () => undefined,
    async clearPrepared() {
      slot.prepared = null;
    },
    async changeSlot({ commandId, expectedFence, state, versionId }) {
      const before = done.get(commandId);
      if (before !== undefined) return before;
      if (String(slot.fence) !== expectedFence) throw new Failure('FenceTooOld', `the slot is at fence ${slot.fence}`);
      const replaced = slot.versionId;
      Object.assign(slot, { fence: slot.fence + 1, state, versionId, prepared: null });
      const deploys = state === 'serving' && world.version(versionId).stage === 'deployment';
      if (deploys && replaced !== null && replaced !== versionId) {
        const version = world.version(replaced);
        if (version.stage === 'production') move(world, version, 'replaced', commandId);
      }
      world.champion = state === 'retired' ? null : { versionId, number: world.version(versionId).number };
      done.set(commandId, facts(world));
      return facts(world);
    },
    async recordTrafficStopped(_slotId, fence) {
      slot.stopped.push(fence);
    },
  };
}
