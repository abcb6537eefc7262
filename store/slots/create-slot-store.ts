import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { ServerState, SlotStore } from '../../domain/ports/slot-store.js';
import type { StoreCore } from '../core.js';
import { changeSlot } from './change-slot.js';
import { clearPrepared } from './clear-prepared.js';
import { ensureSlot } from './ensure-slot.js';
import { prepareSlot } from './prepare-slot.js';
import { recordTrafficStopped } from './record-traffic-stopped.js';

/** Slots and their signed grants, on Postgres. */
export function createSlotStore(store: StoreCore, artifacts: ArtifactStore): SlotStore {
  return {
    slot: (modelId, environment) => ensureSlot(store, modelId, environment),
    prepare: (input) => prepareSlot(store, artifacts, input),
    clearPrepared: (slotId, commandId) => clearPrepared(store, slotId, commandId),
    changeSlot: (change) => changeSlot(store, change),
    servers: (slotId) =>
      store.database.manager.query<ServerState[]>(
        `select server_id as "serverId", address, fence, prepared_digest as "preparedDigest",
           prepared_error as "preparedError",
           (extract(epoch from expires - clock_timestamp()) * 1000)::float8 as "expiresInMs"
         from scoring_server where slot_id = $1 and expires > clock_timestamp() - interval '1 minute'
         order by server_id`,
        [slotId],
      ),
    recordTrafficStopped: (slotId, fence, commandId) => recordTrafficStopped(store, slotId, fence, commandId),
  };
}
