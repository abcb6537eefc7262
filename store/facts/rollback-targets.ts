import type { Reader } from '../database/reader.js';

/** A version that is kept warm and whose approval holds, with the request that allows it to serve. */
export interface RollbackTarget {
  readonly versionId: string;
  readonly number: number;
  readonly requestId: string;
}

/** Where a rollback can go: versions in production passed with an approved request; the one that served last comes first. */
export async function rollbackTargets(reader: Reader, modelId: string): Promise<readonly RollbackTarget[]> {
  return reader.query<RollbackTarget[]>(
    `select v.id as "versionId", v.number, r.id as "requestId"
     from model_version v
     join model_version_state s on s.id = v.id and s.to_seq is null
     join lateral (
       select r.id from approval_request r join approval_request_state rs on rs.id = r.id and rs.to_seq is null
       where r.version_id = v.id and r.kind = 'release' and rs.status = 'approved'
       order by r.round desc limit 1) r on true
     where v.model_id = $1 and s.stage = 'production' and s.status = 'passed'
     order by s.since desc, v.number desc`,
    [modelId],
  );
}
