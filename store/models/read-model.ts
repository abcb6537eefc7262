import type { ModelFacts } from '../../domain/ports/model-store.js';
import { validate } from 'uuid';
import { Failure } from '../../domain/failure/failure.js';
import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { PolicyVersionRow } from '../entities/policy-version-row.js';
import { currentModel } from '../rows/current-state.js';

/** A model as its workflow sees it. Throws `PolicyViolation` for an id without a row. */
export async function readModel(reader: Reader, modelId: string): Promise<ModelFacts> {
  const model = validate(modelId) ? await reader.findOneBy(ModelRow, { id: modelId }) : null;
  if (!model) throw new Failure('PolicyViolation', `There is no model ${modelId}.`, { modelId });
  const state = await currentModel(reader, modelId);
  const policy = await reader.findOneByOrFail(PolicyVersionRow, { id: state.policyVersionId });
  const champion = state.championVersionId
    ? await reader.findOneByOrFail(ModelVersionRow, { id: state.championVersionId })
    : null;
  return {
    modelId,
    model: model.key,
    riskTier: state.riskTier,
    lifecycle: state.lifecycle,
    champion: champion && { versionId: champion.id, number: champion.number },
    pendingCommand: state.pendingCommand,
    pendingCommandId: state.pendingCommandId,
    policy: policy.document,
  };
}
