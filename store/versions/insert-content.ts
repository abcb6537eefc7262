import { VersionContentRow } from '../entities/version-content-row.js';
import { newId } from '../ids/new-id.js';
import type { Writing } from '../transaction/writing.js';
import { contentDigest, type ContentParts } from './content-digest.js';

export interface NewContent extends ContentParts {
  readonly versionId: string;
  readonly createdBy: string;
}

/** Writes what a version consists of from now on; `digest` names all of it. Answers the row. */
export async function insertContent(writing: Writing, content: NewContent, seq: number): Promise<VersionContentRow> {
  const row = {
    ...content,
    id: newId(),
    number: 1 + (await writing.reader.countBy(VersionContentRow, { versionId: content.versionId })),
    digest: contentDigest(content),
    createdAt: writing.now,
    seq,
  };
  await writing.insert(VersionContentRow, row);
  return row;
}
