import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import type { NewEvent } from '../transaction/new-event.js';

/** A version as the target of audit events, with the model whose time line shows them. */
export async function versionTarget(reader: Reader, versionId: string): Promise<Pick<NewEvent, 'target' | 'modelKey'>> {
  const version = await reader.findOneByOrFail(ModelVersionRow, { id: versionId });
  const model = await reader.findOneByOrFail(ModelRow, { id: version.modelId });
  return { target: { type: 'ModelVersion', id: versionId, version: version.number }, modelKey: model.key };
}
