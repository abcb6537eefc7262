import type { ModelStore } from '../../domain/ports/model-store.js';
import type { StoreCore } from '../core.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { consumersOf } from '../facts/consumers-of.js';
import { changeStage } from '../releases/change-stage.js';
import { readCommand } from '../releases/read-command.js';
import { findRollbackTarget } from './find-rollback-target.js';
import { finishCommand } from './finish-command.js';
import { readModel } from './read-model.js';
import { readOpenReleases } from './read-open-releases.js';
import { readRetirement } from './read-retirement.js';
import { recordRetired } from './record-retired.js';
import { recordRollback } from './record-rollback.js';
import { refuseRetirement } from './refuse-retirement.js';
import { startRetiring } from './start-retiring.js';

/** Models as a whole, on Postgres. */
export function createModelStore(store: StoreCore): ModelStore {
  const { database } = store;
  const { manager } = database;
  return {
    facts: (modelId) => readSnapshot(database, (reader) => readModel(reader, modelId)),
    command: (commandId) => readCommand(manager, commandId),
    finishCommand: (input) => finishCommand(store, input),
    rollbackTarget: (modelId, toVersion) => findRollbackTarget(manager, modelId, toVersion),
    recordRollback: (modelId, commandId, targetVersionId, replacedVersionId) =>
      recordRollback(store, modelId, commandId, targetVersionId, replacedVersionId),
    consumers: (modelId) => consumersOf(manager, modelId),
    openReleases: (modelId) => readOpenReleases(manager, modelId),
    async retireVersion(versionId, causeId, reason, actorId) {
      await changeStage(store, { versionId, fact: 'retireVersion', causeId, reason, actorId });
    },
    retirement: (retirementId) => readSnapshot(database, (reader) => readRetirement(reader, retirementId)),
    startRetiring: (retirementId) => startRetiring(store, retirementId),
    refuseRetirement: (retirementId, reason) => refuseRetirement(store, retirementId, reason),
    recordRetired: (retirementId) => recordRetired(store, retirementId),
  };
}
