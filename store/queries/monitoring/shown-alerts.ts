import type { ShownAlertState } from '../../../domain/monitoring/alerts/shown-alert-state.js';
import type { Moment } from '../moment.js';
import { slotClock } from './slot-clock.js';

/**
 * An alert as people see it: an episode (one passage through firing), or a series of the present deployment without one
 * that is about to fire or has nothing to judge. The id of a series is its deployment and the digest of its key.
 */
export interface AlertRecord {
  readonly id: string;
  readonly modelId: string;
  readonly deploymentId: string;
  readonly seriesKey: string;
  readonly kind: string;
  readonly column: string | null;
  readonly segment: string | null;
  readonly level: 'minor' | 'major' | null;
  readonly state: ShownAlertState;
  readonly episode: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  readonly firedAt: Date | null;
  readonly clearedAt: Date | null;
  readonly windowId: string | null;
  readonly summary: string;
  readonly response: string | null;
  readonly responseReason: string | null;
  readonly releaseVersionId: string | null;
  readonly findingId: string | null;
  readonly ownerId: string | null;
  readonly acknowledgedById: string | null;
  readonly acknowledgedAt: Date | null;
  readonly note: string | null;
  readonly mutedUntil: Date | null;
  readonly muteReason: string | null;
  readonly moment: Moment;
}

/** The same words as the domain's `shownAlertState`, of the series `s` of the slot `sl`. */
const shownState = `
  case when (s.state #>> '{mute,until}')::numeric > extract(epoch from ${slotClock('sl')}) * 1000 then 'muted'
    when s.state ->> 'phase' in ('firing', 'resolving') or s.state ->> 'condition' = 'judged' then s.state ->> 'phase'
    else s.state ->> 'condition' end`;

/** Open episodes, then what is about to fire, then what cannot be judged, then closed episodes. */
const rankOf = `case when state in ('pending') then 1 when state in ('noData', 'insufficientData') then 2
  when "closedAt" is not null then 3 else 0 end`;

/** SQL: the series `s` is an alert of its own: about to fire or nothing to judge, and no episode of it is open. */
export const seriesStandsAlone = `(s.state ->> 'phase' = 'pending' or s.state ->> 'condition' <> 'judged')
  and not exists (select 1 from alert o
    where o.deployment_id = s.deployment_id and o.series_key = s.series_key and o.closed_at is null)`;

/**
 * SQL of the alerts at the moment whose seq and instant are parameters 1 and 2, as a table in brackets with the columns of
 * `AlertRecord` and `sortRank`. The conditions leave episodes (by the alias a) and series (s, of the deployment d and
 * the slot sl).
 */
export function shownAlerts(ofEpisodes: string, ofSeries: string): string {
  return `(
  select alerts.*, ${rankOf} as "sortRank" from (
    select a.id::text as id, a.model_id as "modelId", a.deployment_id as "deploymentId", a.series_key as "seriesKey",
      a.concern as kind, a.subject as "column", a.segment, a.level,
      case when a.closed_at is not null and ($2::timestamptz is null or a.closed_at <= $2) then 'ok'
        when $2 is null and a.muted_until > ${slotClock('sl')} then 'muted'
        when $2 is null and s.state #>> '{episode,key}' = a.episode_key and s.state ->> 'phase' = 'resolving'
          then 'resolving'
        else 'firing' end as state,
      a.episode_key as episode, a.opened_at as "openedAt",
      case when $2::timestamptz is null or a.closed_at <= $2 then a.closed_at end as "closedAt",
      a.close_reason as "closeReason", a.fired_at as "firedAt", a.cleared_at as "clearedAt", a.window_id as "windowId",
      a.summary, a.response, a.response_reason as "responseReason", a.release_version_id as "releaseVersionId",
      a.finding_id as "findingId", a.owner_id as "ownerId", a.acknowledged_by as "acknowledgedById",
      a.acknowledged_at as "acknowledgedAt", a.note, a.muted_until as "mutedUntil", a.mute_reason as "muteReason"
    from alert a
    join deployment d on d.id = a.deployment_id
    join slot sl on sl.id = d.slot_id
    left join alert_series s on s.deployment_id = a.deployment_id and s.series_key = a.series_key
    where a.seq <= $1::bigint and ${ofEpisodes}
    union all
    select s.deployment_id || '.' || md5(s.series_key), sl.model_id, s.deployment_id, s.series_key,
      coalesce(step.reading ->> 'concern', split_part(s.series_key, ':', 1)),
      coalesce(step.reading ->> 'subject', split_part(split_part(s.series_key, ':', 2), '@', 1)),
      step.reading ->> 'segment', case when step.reading ->> 'level' in ('minor', 'major') then step.reading ->> 'level' end,
      ${shownState}, null, s.changed_at, null, null, null, null, step.window_id,
      coalesce(nullif(step.reading ->> 'reason', ''), s.series_key), null, null, null, null, null, null, null, null, null, null
    from alert_series s
    join deployment d on d.id = s.deployment_id and d.to_seq is null
    join slot sl on sl.id = d.slot_id
    left join alert_step step on step.deployment_id = s.deployment_id and step.series_key = s.series_key
      and step.window_end = s.window_end
    where $2::timestamptz is null and ${ofSeries}
  ) as alerts)`;
}
