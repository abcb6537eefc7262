import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { MonitoringStore } from '../../domain/ports/monitoring-store.js';
import type { StoreCore } from '../core.js';
import { listen } from '../database/listen.js';
import { countLabels } from './labels/count-labels.js';
import { joinLabels } from './labels/join-labels.js';
import { readWatchedSlots } from './read-watched-slots.js';
import { recordRun } from './record-run.js';
import { References } from './references.js';
import { openSilences } from './silence/open-silences.js';
import { closeNextWindow } from './windows/close-next-window.js';
import { judgeNextMature } from './windows/judge-next-mature.js';
import { reviseNextWindow } from './windows/revise-next-window.js';

/** What runs of monitoring do, on Postgres. */
export function createMonitoringStore(store: StoreCore, artifacts: ArtifactStore): MonitoringStore {
  const { database } = store;
  const core = { ...store, references: new References(artifacts) };
  return {
    slotsToRun: async (scope, after, limit) =>
      (await readWatchedSlots(database, { toRun: { scope, after, limit } })).map(({ slotId }) => slotId),
    joinLabels: (slotId) => joinLabels(core, slotId),
    closeNextWindow: (slotId) => closeNextWindow(core, slotId),
    judgeNextMature: (slotId) => judgeNextMature(core, slotId),
    reviseNextWindow: (slotId) => reviseNextWindow(core, slotId),
    recordRun: (slotId) => recordRun(core, slotId),
    labelCounts: (slotId) => countLabels(database, slotId),
    watchedSlots: async () =>
      (await readWatchedSlots(database)).map(({ slotId, model, environment, cadence }) => ({
        slotId,
        model,
        environment,
        cadence,
      })),
    onSlotChanged: (listener) => listen(database, 'slot_changed', listener),
    openSilences: () => openSilences(core),
  };
}
