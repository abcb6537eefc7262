import type { Reader } from '../database/reader.js';
import type { ModelStateRow } from '../entities/model-state-row.js';
import { readCommand } from '../releases/read-command.js';

/**
 * Whether a slot may come to serve another version: of an active model, and of a suspended one by an accepted rollback,
 * which replaces what was suspended.
 */
export async function mayChangeVersion(
  reader: Reader,
  modelId: string,
  lifecycle: ModelStateRow['lifecycle'],
  commandId: string,
): Promise<boolean> {
  if (lifecycle !== 'suspended') return lifecycle === 'active';
  const command = await readCommand(reader, commandId);
  return command?.command === 'rollback' && command.modelId === modelId;
}
