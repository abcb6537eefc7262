import { Failure } from '../domain/failure/failure.js';
import type { ModelStore } from '../domain/ports/model-store.js';
import type { AcceptedCommand, ReleaseStore } from '../domain/ports/release-store.js';
import type { StageActivities } from '../workflows/ports.js';
import { toReleaseView } from './to-release-view.js';

export interface StageDeps {
  readonly releases: ReleaseStore;
  readonly models: ModelStore;
}

/** Moves versions along the life-cycle table. Every write is idempotent: the same cause moves once. */
export function createStageActivities({ releases, models }: StageDeps): StageActivities {
  const load = async (versionId: string) => toReleaseView(await releases.facts(versionId));
  return {
    loadRelease: load,

    async recordStage(input) {
      return toReleaseView(await releases.changeStage({ ...input, actorId: null }));
    },

    async carryOutCommand(versionId, commandId) {
      const command = await releases.command(commandId);
      if (command?.versionId !== versionId) return load(versionId);
      try {
        return toReleaseView(await releases.changeStage(await moveFor(releases, versionId, command)));
      } catch (error) {
        if (!isIllegalMove(error)) throw error;
        await models.finishCommand({ modelId: command.modelId, commandId, failure: error.message });
        return load(versionId);
      }
    },

    async retireWithModel(versionId, retirementId) {
      const facts = await releases.facts(versionId);
      const retirement = await models.retirement(retirementId).catch(nullWhenUnknown);
      const { lifecycle } = await models.facts(facts.modelId);
      const retires = retirement?.modelId === facts.modelId && (lifecycle === 'retiring' || lifecycle === 'retired');
      if (!retires || facts.stage === 'retired') return toReleaseView(facts);
      const reason = 'the model retires';
      const move = { versionId, fact: 'modelRetired', causeId: retirementId, reason, actorId: null };
      return toReleaseView(await releases.changeStage(move));
    },

    openFinding: (finding) => releases.openFinding(finding),
  };
}

/** The command itself moves the version, but for a waiver: it moves once no failed gate is left without one. */
async function moveFor(releases: ReleaseStore, versionId: string, { id, command, reason, personId }: AcceptedCommand) {
  const move = { versionId, causeId: id, reason, actorId: personId };
  if (command !== 'waiveGate') return { ...move, fact: command };
  const { round } = await releases.facts(versionId);
  const left = await releases.unwaivedGates(versionId, round);
  if (left.length > 0)
    throw new Failure('PolicyViolation', `these gates failed and have no waiver: ${left.join(', ')}`);
  return { ...move, fact: 'gatesWaived' };
}

function isIllegalMove(error: unknown): error is Failure {
  return error instanceof Failure && error.type === 'PolicyViolation';
}

function nullWhenUnknown(error: unknown): null {
  if (isIllegalMove(error)) return null;
  throw error;
}
