import type { ModelCommandFacts } from '../../domain/lifecycle/command-facts.js';
import type { Reader } from '../database/reader.js';
import { retrainCommandFacts } from '../retraining/retrain-command-facts.js';
import { currentModel, currentVersion } from '../rows/current-state.js';
import { teamOfModel } from '../rows/team-of-model.js';
import { consumersOf } from './consumers-of.js';
import { rollbackTargets } from './rollback-targets.js';

/** What the guards of the life cycle look at of a model. */
export async function modelCommandFacts(reader: Reader, modelId: string): Promise<ModelCommandFacts> {
  const state = await currentModel(reader, modelId);
  const champion = state.championVersionId ? await currentVersion(reader, state.championVersionId) : null;
  return {
    lifecycle: state.lifecycle,
    pendingCommand: state.pendingCommand,
    team: await teamOfModel(reader, modelId),
    champion: champion && { stage: champion.stage, status: champion.status },
    rollbackTargets: (await rollbackTargets(reader, modelId)).length,
    consumers: await consumersOf(reader, modelId),
    ...(await retrainCommandFacts(reader, modelId)),
  };
}
