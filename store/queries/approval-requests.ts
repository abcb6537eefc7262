import type { ApprovalPolicy } from '../../domain/policy/policy-document.js';
import { heldAt } from './held-at.js';
import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

export type ApprovalStatus = 'open' | 'approved' | 'rejected' | 'changesRequested' | 'withdrawn' | 'expired';

/** An approval request as it held at `moment`. `package` is the frozen text that people decide on, byte for byte. */
export interface ApprovalRecord {
  readonly id: string;
  readonly kind: 'release' | 'retirement';
  readonly modelId: string;
  readonly teamKey: string;
  readonly versionId: string | null;
  readonly status: ApprovalStatus;
  readonly openedAt: Date;
  readonly deadline: Date | null;
  readonly closedAt: Date | null;
  readonly requiredApprovals: number;
  readonly submittedById: string | null;
  readonly rules: ApprovalPolicy;
  readonly packageDigest: string;
  readonly package: string;
  readonly packageSignature: string;
  readonly moment: Moment;
}

/** SQL of a request at the moment whose seq is parameter 1, by the aliases r, rs, m and t. */
export const approvalSelect = `
  select r.id, r.kind, r.model_id as "modelId", t.key as "teamKey", r.version_id as "versionId", rs.status,
    r.opened_at as "openedAt", r.deadline, rs.closed_at as "closedAt", r.required_approvals as "requiredApprovals",
    r.submitted_by as "submittedById", r.rules, r.package_digest as "packageDigest",
    convert_from(r.package, 'UTF8') as package, r.package_signature as "packageSignature"`;
export const approvalFrom = `
  from approval_request r
  join approval_request_state rs on rs.id = r.id and ${heldAt('rs', 1)}
  join model m on m.id = r.model_id
  join team t on t.id = m.team_id`;

/** Approval requests by id at a moment, in no order. */
export async function readApprovals(
  reader: SqlReader,
  ids: readonly string[],
  moment: Moment,
): Promise<ApprovalRecord[]> {
  const sql = `${approvalSelect} ${approvalFrom} where r.id = any($2::uuid[])`;
  const rows = await readRows<Omit<ApprovalRecord, 'moment'>>(reader, sql, [moment.seq, ids]);
  return rows.map((row) => ({ ...row, moment }));
}

/** The newest release request of each version at a moment. */
export async function readLatestApprovals(
  reader: SqlReader,
  versionIds: readonly string[],
  moment: Moment,
): Promise<ApprovalRecord[]> {
  const newest = approvalSelect.replace('select', 'select distinct on (r.version_id)');
  const sql = `${newest} ${approvalFrom} where r.version_id = any($2::uuid[]) and r.kind = 'release'
    order by r.version_id, r.round desc`;
  const rows = await readRows<Omit<ApprovalRecord, 'moment'>>(reader, sql, [moment.seq, versionIds]);
  return rows.map((row) => ({ ...row, moment }));
}
