import { Failure } from '../../domain/failure/failure.js';
import type { SlotFacts } from '../../domain/ports/slot-store.js';
import type { Reader } from '../database/reader.js';
import { ModelRow } from '../entities/model-row.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { SlotRow } from '../entities/slot-row.js';

/** The slot with this id. Throws `PolicyViolation` without one. */
export async function requireSlot(reader: Reader, slotId: string): Promise<SlotRow> {
  const slot = await reader.findOneBy(SlotRow, { id: slotId });
  if (slot) return slot;
  throw new Failure('PolicyViolation', `There is no slot ${slotId}.`, { slotId });
}

/** A slot as workflows see it. */
export async function slotFacts(
  reader: Reader,
  slot: Pick<SlotRow, 'id' | 'modelId' | 'environment' | 'fence' | 'state' | 'versionId'>,
): Promise<SlotFacts> {
  const model = await reader.findOneByOrFail(ModelRow, { id: slot.modelId });
  const version = slot.versionId ? await reader.findOneByOrFail(ModelVersionRow, { id: slot.versionId }) : null;
  return {
    slotId: slot.id,
    model: model.key,
    environment: slot.environment,
    fence: slot.fence,
    state: slot.state,
    versionId: slot.versionId,
    versionNumber: version?.number ?? null,
  };
}
