import type pg from 'pg';
import type { Signature } from '../../domain/model/signature.js';
import type { ServableContent } from '../../domain/ports/serving.js';

interface ContentRow {
  readonly kind: string;
  readonly artifact_digest: string;
  readonly signature: Signature | null;
  readonly golden_digest: string | null;
  readonly baseline_digest: string | null;
}

/** The newest content of a version that has these bytes and a signature, or null. */
export async function readContent(
  pool: pg.Pool,
  versionId: string,
  artifactDigest: string,
): Promise<ServableContent | null> {
  const { rows } = await pool.query<ContentRow>(
    `select model.kind, content.artifact_digest, content.signature, content.golden_digest,
        content.baseline_digest
      from version_content content
      join model_version version on version.id = content.version_id
      join model on model.id = version.model_id
      where content.version_id = $1 and content.artifact_digest = $2
      order by content.number desc limit 1`,
    [versionId, artifactDigest],
  );
  const [row] = rows;
  if (row === undefined || row.signature === null) return null;
  const { kind, signature } = row;
  return {
    kind,
    artifactDigest: row.artifact_digest,
    signature,
    goldenDigest: row.golden_digest,
    baselineDigest: row.baseline_digest,
  };
}
