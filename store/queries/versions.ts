import type { Command } from '../../domain/lifecycle/command.js';
import type { Stage, StageStatus } from '../../domain/lifecycle/stage.js';
import type { Signature } from '../../domain/model/signature.js';
import { heldAt } from './held-at.js';
import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

/** A version as it held at `moment`, with the digests of its content then. */
export interface VersionRecord {
  readonly id: string;
  readonly modelId: string;
  readonly number: number;
  readonly createdAt: Date;
  readonly stage: Stage;
  readonly stageStatus: StageStatus;
  readonly round: number;
  readonly pendingCommand: Command | null;
  readonly reason: string | null;
  readonly submittedById: string | null;
  readonly policyVersionId: string | null;
  readonly contentId: string | null;
  readonly artifactDigest: string | null;
  readonly baselineDigest: string | null;
  readonly signature: Signature | null;
  readonly datasetId: string | null;
  readonly card: Readonly<Record<string, unknown>> | null;
  readonly moment: Moment;
}

/** SQL of a version at the moment whose seq is parameter 1, by the aliases v, s and c. */
export const versionSelect = `
  select v.id, v.model_id as "modelId", v.number, v.created_at as "createdAt", s.stage, s.status as "stageStatus", s.round,
    s.pending_command as "pendingCommand", s.reason, s.submitted_by as "submittedById",
    s.policy_version_id as "policyVersionId", s.content_id as "contentId", c.artifact_digest as "artifactDigest",
    c.baseline_digest as "baselineDigest", c.signature, c.dataset_version_id as "datasetId", c.card
  from model_version v
  join model_version_state s on s.id = v.id and ${heldAt('s', 1)}
  left join version_content c on c.id = s.content_id`;

/** Versions by id at a moment, in no order. */
export async function readVersions(
  reader: SqlReader,
  ids: readonly string[],
  moment: Moment,
): Promise<VersionRecord[]> {
  const sql = `${versionSelect} where v.id = any($2::uuid[])`;
  const rows = await readRows<Omit<VersionRecord, 'moment'>>(reader, sql, [moment.seq, ids]);
  return rows.map((row) => ({ ...row, moment }));
}
