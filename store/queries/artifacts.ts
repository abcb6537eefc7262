import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

/** An artifact is its digest: that is its id, too. */
export interface ArtifactRecord {
  readonly id: string;
  readonly digest: string;
  readonly size: string;
  readonly mediaType: string;
}

/** Artifacts by digest, in no order. */
export function readArtifacts(reader: SqlReader, digests: readonly string[]): Promise<ArtifactRecord[]> {
  return readRows(
    reader,
    `select digest as id, digest, size::text as size, media_type as "mediaType" from artifact
     where digest = any($1::text[])`,
    [digests],
  );
}
