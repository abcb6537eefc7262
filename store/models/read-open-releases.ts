import type { OpenRelease } from '../../domain/ports/model-store.js';
import type { Reader } from '../database/reader.js';

/** Versions whose release is not over, with the request that they wait for, oldest first. */
export async function readOpenReleases(reader: Reader, modelId: string): Promise<readonly OpenRelease[]> {
  return reader.query<OpenRelease[]>(
    `select v.id as "versionId", v.number,
       (select r.id from approval_request r
        join approval_request_state rs on rs.id = r.id and rs.to_seq is null
        where r.version_id = v.id and r.kind = 'release' and rs.status = 'open'
        order by r.round desc limit 1) as "openRequestId"
     from model_version v join model_version_state s on s.id = v.id and s.to_seq is null
     where v.model_id = $1 and s.stage not in ('production', 'retired')
     order by v.number`,
    [modelId],
  );
}
