import { In } from 'typeorm';
import type { VersionContent } from '../../domain/ports/release-store.js';
import type { Reader } from '../database/reader.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import { SlotRow } from '../entities/slot-row.js';
import { currentVersion } from '../rows/current-state.js';
import { readContent } from './read-content.js';

/** The version that the slot serves or, while suspended, would serve; null without one. */
export async function readChampionContent(
  reader: Reader,
  modelId: string,
  environment: string,
): Promise<{ versionId: string; number: number; content: VersionContent } | null> {
  const slot = await reader.findOneBy(SlotRow, { modelId, environment, state: In(['serving', 'suspended']) });
  if (!slot?.versionId) return null;
  const version = await reader.findOneByOrFail(ModelVersionRow, { id: slot.versionId });
  const { contentId } = await currentVersion(reader, version.id);
  if (contentId === null) return null;
  return { versionId: version.id, number: version.number, content: await readContent(reader, contentId) };
}
