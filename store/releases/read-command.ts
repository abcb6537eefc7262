import { validate } from 'uuid';
import type { AcceptedCommand } from '../../domain/ports/release-store.js';
import type { Reader } from '../database/reader.js';
import { CommandRow } from '../entities/command-row.js';

/** An accepted command from its row; null without one, so that a forged message does nothing. */
export async function readCommand(reader: Reader, commandId: string): Promise<AcceptedCommand | null> {
  const row = validate(commandId) ? await reader.findOneBy(CommandRow, { id: commandId }) : null;
  if (!row) return null;
  const { id, command, modelId, versionId, personId, reason, payload } = row;
  return { id, command, modelId, versionId, personId, reason, payload };
}
