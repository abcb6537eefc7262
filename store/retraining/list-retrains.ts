import type { Stage, StageStatus } from '../../domain/lifecycle/stage.js';
import { retrainOutcome } from '../../domain/policy/retrain-outcome.js';
import type { RetrainOutcome } from '../../domain/policy/retrain-helped.js';
import type { Reader } from '../database/reader.js';

/** A retrain of a model and what became of it so far. */
export interface Retrain {
  readonly versionId: string;
  readonly number: number;
  /** The alert that it answers; null for a person's. */
  readonly alertId: string | null;
  readonly seriesKey: string | null;
  /** When it began, in the slot's clock. */
  readonly startedAt: Date;
  /** null while it goes on. */
  readonly outcome: RetrainOutcome | null;
  /** Windows in which its series was judged since its deployment. */
  readonly judgedWindows: number;
  /** The first of them on which the series fired, counted from 1. */
  readonly firedAfterWindows: number | null;
}

interface Row extends Omit<Retrain, 'outcome'> {
  readonly stage: Stage;
  readonly status: StageStatus;
  readonly round: number;
  readonly expired: boolean;
  readonly served: boolean;
}

/** So many of the newest are looked at: budgets and guards look back over fewer. */
const most = 200;

/** The retrains of a model, newest first. */
export async function listRetrains(reader: Reader, modelId: string): Promise<readonly Retrain[]> {
  const rows = await reader.query<Row[]>(
    `select r.version_id as "versionId", v.number, r.alert_id as "alertId", r.series_key as "seriesKey",
       r.clock_at as "startedAt", s.stage, s.status, s.round, coalesce(s.cause like 'expired:%', false) as expired,
       exists (select from deployment d where d.version_id = v.id) as served,
       steps.judged as "judgedWindows", steps.fired as "firedAfterWindows"
     from retrain r join model_version v on v.id = r.version_id
     join model_version_state s on s.id = v.id and s.to_seq is null
     cross join lateral (
       select coalesce(max(n), 0)::int as judged, (min(n) filter (where fired))::int as fired from (
         select row_number() over (order by a.window_end) as n,
           a.events @> '[{"kind": "opened"}]' as fired
         from deployment d join alert_step a on a.deployment_id = d.id
         where d.version_id = r.version_id and a.series_key = r.series_key
           and a.reading->>'level' in ('ok', 'minor', 'major')) as judged_steps) as steps
     where r.model_id = $1 order by r.seq desc limit $2`,
    [modelId, most],
  );
  return rows.map(({ stage, status, round, expired, served, ...retrain }) => ({
    ...retrain,
    outcome: retrainOutcome({ stage, status, round, expired, served }),
  }));
}

/** The retrain that goes on now; null without one. */
export function runningRetrain(retrains: readonly Retrain[]): Retrain | null {
  return retrains.find(({ outcome }) => outcome === null) ?? null;
}
