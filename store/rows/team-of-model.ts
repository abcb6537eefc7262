import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { TeamRow } from '../entities/team-row.js';

/** Key of the team that a model belongs to. */
export async function teamOfModel(reader: Reader, modelId: string): Promise<string> {
  const model = await reader.findOneByOrFail(ModelRow, { id: modelId });
  return (await reader.findOneByOrFail(TeamRow, { id: model.teamId })).key;
}
