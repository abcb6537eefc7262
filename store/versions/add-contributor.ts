import { VersionContributorRow } from '../entities/version-contributor-row.js';
import type { Writing } from '../transaction/writing.js';

/** Remembers whose work is in a version; a person once. */
export async function addContributor(
  writing: Writing,
  versionId: string,
  personId: string,
  seq: number,
): Promise<void> {
  if (await writing.reader.existsBy(VersionContributorRow, { versionId, personId })) return;
  await writing.insert(VersionContributorRow, { versionId, personId, seq });
}
