import type { GroundTruth } from '../../../domain/monitoring/labels/ground-truth.js';
import type { Reader } from '../../database/reader.js';
import type { ModelRow } from '../../entities/model-row.js';
import { notFound } from '../../problem/problems.js';

/** The slots that labels are for, by environment, in the order of the environments. Throws `NotFound` for one that is not there. */
export async function requireLabelSlots(
  reader: Reader,
  model: ModelRow,
  truths: readonly GroundTruth[],
): Promise<ReadonlyMap<string, string>> {
  const environments = [...new Set(truths.map(({ environment }) => environment))].sort();
  const rows = await reader.query<{ id: string; environment: string }[]>(
    'select id, environment from slot where model_id = $1 and environment = any($2::text[]) order by environment',
    [model.id, environments],
  );
  const slots = new Map(rows.map(({ id, environment }) => [environment, id]));
  const missing = environments.find((environment) => !slots.has(environment));
  if (missing === undefined) return slots;
  throw notFound('SlotNotFound', `The model ${model.key} was never deployed in ${missing}.`, {
    path: ['input', 'items'],
  });
}
