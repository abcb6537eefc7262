import type { ReleaseStore } from '../../domain/ports/release-store.js';
import type { StoreCore } from '../core.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { unmetGates, waivedGates } from '../facts/unmet-gates.js';
import { openFinding } from '../findings/open-finding.js';
import { labelledPredictions } from '../retraining/labelled-predictions.js';
import { recordFrozenData } from '../retraining/record-frozen-data.js';
import { changeStage } from './change-stage.js';
import { readChampionContent } from './read-champion-content.js';
import { readCommand } from './read-command.js';
import { readContent } from './read-content.js';
import { readRelease } from './read-release.js';
import { readTrainingRequest } from './read-training-request.js';
import { recordTraining } from './record-training.js';
import { recordTrainingFailure } from './record-training-failure.js';
import { recordValidation } from './record-validation.js';

/** Versions on their way to production, on Postgres. */
export function createReleaseStore(store: StoreCore): ReleaseStore {
  const { manager } = store.database;
  return {
    facts: (versionId) => readSnapshot(store.database, (reader) => readRelease(reader, versionId)),
    content: (contentId) => readContent(manager, contentId),
    championContent: (modelId, environment) =>
      readSnapshot(store.database, (reader) => readChampionContent(reader, modelId, environment)),
    command: (commandId) => readCommand(manager, commandId),
    openTrainingRequest: (versionId) => readTrainingRequest(manager, versionId),
    labelledPredictions: (requestId, after) => labelledPredictions(manager, requestId, after),
    recordFrozenData: (requestId, frozen) => recordFrozenData(store, requestId, frozen),
    recordTraining: (versionId, requestId, trained) => recordTraining(store, versionId, requestId, trained),
    recordTrainingFailure: (versionId, requestId, reason, startedAt) =>
      recordTrainingFailure(store, versionId, requestId, reason, startedAt),
    changeStage: (change) => changeStage(store, change),
    recordValidation: (versionId, contentId, round, gates) =>
      recordValidation(store, versionId, contentId, round, gates),
    waivedGates: (versionId, round) => waivedGates(manager, versionId, round),
    unwaivedGates: async (versionId, round) => (await unmetGates(manager, versionId, round)).map((unmet) => unmet.gate),
    openFinding: (finding) => openFinding(store, finding),
  };
}
