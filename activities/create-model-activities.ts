import { parseDuration } from '../domain/policy/parse-duration.js';
import type { ModelStore } from '../domain/ports/model-store.js';
import type { ResponseStore } from '../domain/ports/response-store.js';
import type { ModelActivities } from '../workflows/ports.js';

export interface ModelDeps {
  readonly models: ModelStore;
  readonly responses: ResponseStore;
}

/** As many alerts as an operator reads in one look. */
const shownAlerts = 10;

/** What a model's own workflow reads and records. */
export function createModelActivities({ models, responses }: ModelDeps): ModelActivities {
  return {
    async loadModel(id) {
      const { modelId, model, riskTier, lifecycle, champion, policy } = await models.facts(id);
      const { deployment, continueAsNewAfterMessages } = policy;
      const prepareTimeoutMs = parseDuration(deployment.prepareTimeout);
      const { environment } = deployment;
      const { count, alerts } = await responses.openAlerts(modelId, shownAlerts);
      const shown = alerts.map(({ seriesKey, level, response, version }) => ({ seriesKey, level, response, version }));
      return {
        modelId,
        model,
        riskTier,
        lifecycle,
        champion,
        environment,
        prepareTimeoutMs,
        continueAsNewAfterMessages,
        openAlerts: { count, alerts: shown },
      };
    },

    async loadModelCommand(modelId, commandId) {
      const found = await models.command(commandId);
      if (found?.modelId !== modelId) return null;
      const { id, command, versionId, personId, reason, payload } = found;
      const { toVersion } = payload;
      return { id, command, versionId, personId, reason, toVersion: typeof toVersion === 'number' ? toVersion : null };
    },

    finishModelCommand: (input) => models.finishCommand(input),
    findRollbackTarget: (modelId, toVersion) => models.rollbackTarget(modelId, toVersion),
    recordRollback: (modelId, commandId, target, replaced) =>
      models.recordRollback(modelId, commandId, target, replaced),
    retireVersion: (versionId, commandId, reason, actorId) =>
      models.retireVersion(versionId, commandId, reason, actorId),
  };
}
