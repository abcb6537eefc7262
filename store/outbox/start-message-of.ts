import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { RetirementRow } from '../entities/retirement-row.js';
import { currentModel } from '../rows/current-state.js';
import { startModel, startRelease, startRetirement, type NewMessage } from './start-messages.js';
import { parseWorkflowId } from './workflow-ids.js';

/** The start of a workflow, made anew from the row that it belongs to; null without a row. */
export async function startMessageOf(reader: Reader, workflowId: string): Promise<NewMessage | null> {
  const named = parseWorkflowId(workflowId);
  const model = named && (await reader.findOneBy(ModelRow, { key: named.model }));
  if (!named || !model) return null;
  const { riskTier } = await currentModel(reader, model.id);
  const facts = { modelId: model.id, model: model.key, riskTier };
  if (named.kind === 'model') return startModel(facts);
  if (named.kind === 'release') {
    const version = await reader.findOneBy(ModelVersionRow, { modelId: model.id, number: named.number });
    return version && startRelease({ ...facts, versionId: version.id, number: version.number });
  }
  const attempt = await reader.findOneBy(RetirementRow, { modelId: model.id, attempt: named.number });
  return attempt && startRetirement({ ...facts, retirementId: attempt.id, attempt: attempt.attempt });
}
