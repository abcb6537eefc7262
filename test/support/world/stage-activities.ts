import { nextState } from '../../../domain/lifecycle/next-state.js';
import type { Command } from '../../../domain/lifecycle/command.js';
import type { Fact } from '../../../domain/lifecycle/transitions.js';
import { Failure } from '../../../domain/failure/failure.js';
import type { ReleaseView, StageActivities } from '../../../workflows/ports.js';
import type { VersionRow, World } from './world.js';

export function viewOf(world: World, version: VersionRow): ReleaseView {
  return {
    ...version,
    modelId: world.modelId,
    model: world.model,
    riskTier: 2,
    contentId: version.versionId,
    pendingCommandId: null,
    submitsItself:
      version.retrain && version.stage === 'development' && version.status === 'passed' && version.round === 0,
    finished: version.stage === 'production' || version.stage === 'retired',
    rules: world.rules,
  };
}

/** Moves by the real table; the same cause moves once. */
export function move(world: World, version: VersionRow, on: Command | Fact, causeId: string): void {
  const cause = `${version.versionId} ${on} ${causeId}`;
  if (world.causes.has(cause)) return;
  const next = nextState(version.stage, version.status, on);
  if (next === null)
    throw new Failure('PolicyViolation', `${on} is not possible in ${version.stage} ${version.status}`);
  world.causes.add(cause);
  world.moves.push(`${version.stage} ${version.status} -${on}-> ${next.stage} ${next.status}`);
  Object.assign(version, next);
  if (on === 'submitForValidation' || on === 'selfSubmitted') version.round += 1;
}

export function createStageActivities(world: World): StageActivities {
  const view = (versionId: string) => viewOf(world, world.version(versionId));
  return {
    loadRelease: async (versionId) => view(versionId),
    async recordStage({ versionId, fact, causeId }) {
      if (fact === 'deploy' && world.lifecycle !== 'active')
        throw new Failure('PolicyViolation', 'the model is suspended');
      move(world, world.version(versionId), fact as Fact, causeId);
      return view(versionId);
    },
    async carryOutCommand(versionId, commandId) {
      const row = world.commands.get(commandId);
      const on = row?.command === 'waiveGate' ? 'gatesWaived' : row?.command;
      if (on !== undefined && row?.versionId === versionId) move(world, world.version(versionId), on, commandId);
      return view(versionId);
    },
    async retireWithModel(versionId, retirementId) {
      const genuine = world.retirements.has(retirementId) && world.lifecycle === 'retiring';
      if (genuine) move(world, world.version(versionId), 'modelRetired', retirementId);
      return view(versionId);
    },
    async openFinding({ cause }) {
      world.findings.push(cause);
    },
  };
}
