import { validate } from 'uuid';
import { Failure } from '../../domain/failure/failure.js';
import type { ModelStore } from '../../domain/ports/model-store.js';
import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { RetirementRow } from '../entities/retirement-row.js';
import { currentRetirement } from '../rows/current-state.js';

/** One attempt to retire a model. Throws `PolicyViolation` for an id without a row. */
export async function readRetirement(reader: Reader, retirementId: string): ReturnType<ModelStore['retirement']> {
  const row = validate(retirementId) ? await reader.findOneBy(RetirementRow, { id: retirementId }) : null;
  if (!row) throw new Failure('PolicyViolation', `There is no retirement ${retirementId}.`, { retirementId });
  const model = await reader.findOneByOrFail(ModelRow, { id: row.modelId });
  const { status } = await currentRetirement(reader, retirementId);
  const { modelId, attempt, commandId, requestedBy } = row;
  return {
    retirementId,
    modelId,
    model: model.key,
    attempt,
    commandId,
    requestedBy,
    finished: status !== 'inProgress',
  };
}
