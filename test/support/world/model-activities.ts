import { randomUUID } from 'node:crypto';
import { Failure } from '../../../domain/failure/failure.js';
import type { ModelActivities, ResponseActivities, RetirementActivities } from '../../../workflows/ports.js';
import { move } from './stage-activities.js';
import type { RetirementRow, World } from './world.js';

export function createModelActivities(world: World): ModelActivities {
  return {
    loadModel: async () => ({
      modelId: world.modelId,
      model: world.model,
      riskTier: 2,
      lifecycle: world.lifecycle,
      champion: world.champion,
      environment: world.rules.environment,
      prepareTimeoutMs: world.rules.prepareTimeoutMs,
      continueAsNewAfterMessages: world.rules.continueAsNewAfterMessages,
      openAlerts: { count: world.openAlerts.length, alerts: world.openAlerts },
    }),
    async loadModelCommand(_modelId, commandId) {
      const row = world.commands.get(commandId);
      return row === undefined ? null : { ...row, personId: randomUUID(), reason: 'as the test says' };
    },
    async finishModelCommand({ commandId, lifecycle, failure }) {
      if (lifecycle !== undefined) world.lifecycle = lifecycle;
      const row = world.commands.get(commandId);
      if (row !== undefined && failure !== undefined) row.failure = failure;
    },
    async findRollbackTarget() {
      const warm = [...world.versions.values()]
        .filter((row) => row.stage === 'production' && row.status === 'passed')
        .at(-1);
      if (warm === undefined) throw new Failure('PolicyViolation', 'no version is kept warm');
      return { versionId: warm.versionId, number: warm.number, requestId: randomUUID() };
    },
    async recordRollback(_modelId, commandId, targetVersionId, replacedVersionId) {
      move(world, world.version(replacedVersionId), 'rolledBackFrom', commandId);
      move(world, world.version(targetVersionId), 'rolledBackTo', commandId);
    },
    async retireVersion(versionId, commandId) {
      move(world, world.version(versionId), 'retireVersion', commandId);
    },
  };
}

export function createResponseActivities(world: World): ResponseActivities {
  const answer = async (cause: string) => {
    world.answered.push(cause);
    return null;
  };
  return {
    respondToAlert: (_modelId, _alertId, cause) => answer(cause),
    respondToRelease: (_modelId, _versionId, cause) => answer(cause),
  };
}

export function createRetirementActivities(world: World): RetirementActivities {
  const row = (retirementId: string): RetirementRow => {
    const found = world.retirements.get(retirementId);
    if (found === undefined) throw new Failure('PolicyViolation', `no retirement ${retirementId}`);
    return found;
  };
  return {
    async loadRetirement(retirementId) {
      const { status, attempt, commandId } = row(retirementId);
      const { model, modelId } = world;
      return {
        retirementId,
        modelId,
        model,
        attempt,
        commandId,
        requestedBy: randomUUID(),
        finished: status !== 'inProgress',
      };
    },
    findConsumers: async () => world.consumers,
    async startRetiring() {
      world.lifecycle = 'retiring';
    },
    async cancelOpenReleases() {
      const open = [...world.versions.values()].filter((version) => !['production', 'retired'].includes(version.stage));
      return open.map(({ number }) => number);
    },
    async refuseRetirement(retirementId, reason) {
      Object.assign(row(retirementId), { status: 'refused', reason });
    },
    async recordRetired(retirementId) {
      world.lifecycle = 'retired';
      row(retirementId).status = 'done';
      for (const version of world.versions.values()) {
        if (version.stage !== 'retired') move(world, version, 'modelRetired', retirementId);
      }
    },
  };
}
