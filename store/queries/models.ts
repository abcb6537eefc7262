import type { Command } from '../../domain/lifecycle/command.js';
import type { Stage, StageStatus } from '../../domain/lifecycle/stage.js';
import { heldAt } from './held-at.js';
import type { Moment } from './moment.js';
import { readRows } from './read-rows.js';
import type { SqlReader } from './sql-reader.js';

/** A model as it held at `moment`. Its stage is its champion's, else its newest version's. */
export interface ModelRecord {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly teamId: string;
  readonly teamKey: string;
  readonly ownerId: string;
  readonly useCaseId: string | null;
  readonly riskTier: number;
  readonly policyVersionId: string;
  readonly lifecycle: 'active' | 'suspended' | 'retiring' | 'retired';
  readonly championVersionId: string | null;
  readonly pendingCommand: Command | null;
  readonly stage: Stage;
  readonly stageStatus: StageStatus;
  readonly moment: Moment;
}

/** SQL of a model at the moment whose seq is parameter 1. Its columns may be used in conditions by the aliases m, t, s and shown. */
export const modelSelect = `
  select m.id, m.key, m.kind, s.name, m.team_id as "teamId", t.key as "teamKey", s.owner_id as "ownerId",
    m.use_case_id as "useCaseId", s.risk_tier as "riskTier", s.policy_version_id as "policyVersionId", s.lifecycle,
    s.champion_version_id as "championVersionId", s.pending_command as "pendingCommand", shown.stage,
    shown.status as "stageStatus"`;
export const modelFrom = `
  from model m
  join team t on t.id = m.team_id
  join model_state s on s.id = m.id and ${heldAt('s', 1)}
  cross join lateral (
    select case when s.lifecycle = 'retired' then 'retired' else coalesce(found.stage, 'development') end as stage,
      case when s.lifecycle = 'retired' then 'passed' else coalesce(found.status, 'pending') end as status
    from (select 1) as always
    left join lateral (
      select vs.stage, vs.status
      from model_version v join model_version_state vs on vs.id = v.id and ${heldAt('vs', 1)}
      where v.model_id = m.id
      order by coalesce(v.id = s.champion_version_id, false) desc, v.number desc limit 1
    ) as found on true
  ) as shown`;

/** Models by id at a moment, in no order. */
export async function readModels(reader: SqlReader, ids: readonly string[], moment: Moment): Promise<ModelRecord[]> {
  const sql = `${modelSelect} ${modelFrom} where m.id = any($2::uuid[])`;
  const rows = await readRows<Omit<ModelRecord, 'moment'>>(reader, sql, [moment.seq, ids]);
  return rows.map((row) => ({ ...row, moment }));
}
