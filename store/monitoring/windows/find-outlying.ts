import { isDue } from '../../../domain/monitoring/windows/is-due.js';
import { windowOf } from '../../../domain/monitoring/windows/window-of.js';
import { parseDuration } from '../../../domain/policy/parse-duration.js';
import type { Reader } from '../../database/reader.js';
import type { DueWindow } from './pick-due.js';
import type { WatchedDeployment } from './watched-deployment.js';

/**
 * A due window outside of a deployment's time in which rows of it were counted all the same: they came days late to a
 * version that was new by then, were a little ahead of the clock when it ended, or it served only while the clock stood.
 * Null when there is none.
 */
export async function findOutlying(
  reader: Reader,
  deployments: readonly WatchedDeployment[],
): Promise<DueWindow | null> {
  const bounds = deployments.map(ownTime);
  const found = await reader.query<{ place: number; hour: Date }[]>(
    `select given.place::int as place, counted.hour
     from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[]) with ordinality
       as given(deployment_id, size, first, past, place)
     cross join lateral (
       select min(c.hour) as hour from (
         select hour from profile_increment p where p.deployment_id = given.deployment_id and p.hour < given.first
         union all select hour from profile_increment p where p.deployment_id = given.deployment_id and p.hour >= given.past
         union all select hour from profile_hour p where p.deployment_id = given.deployment_id and p.hour < given.first
         union all select hour from profile_hour p where p.deployment_id = given.deployment_id and p.hour >= given.past
       ) as c
       where not exists (select 1 from monitoring_window w where w.deployment_id = given.deployment_id
         and w.size = given.size and w.starts <= c.hour and c.hour < w.ends)
     ) as counted
     where counted.hour is not null order by counted.hour, given.place`,
    [
      deployments.map(({ id }) => id),
      deployments.map(({ policy }) => policy.window),
      bounds.map(({ first }) => first.toISOString()),
      bounds.map(({ past }) => past?.toISOString() ?? 'infinity'),
    ],
  );
  for (const { place, hour } of found) {
    const deployment = deployments[place - 1];
    if (deployment === undefined) continue;
    const { policy, watermark } = deployment;
    const window = windowOf(policy.window, hour.getTime());
    if (isDue(window, watermark.getTime(), parseDuration(policy.grace))) return { deployment, window };
  }
  return null;
}

/**
 * The windows in which a deployment served, from `first` to before `past`; null: until further notice. While its own
 * windows are not all closed there is no end either, because a later one would seem to be the newest of them.
 */
function ownTime({ policy, servesFrom, servesTo, lastClosedCell }: WatchedDeployment): {
  first: Date;
  past: Date | null;
} {
  const first = windowOf(policy.window, servesFrom.getTime());
  const begin = new Date(first.start);
  if (servesTo === null) return { first: begin, past: null };
  if (servesTo <= servesFrom) return { first: begin, past: begin };
  const last = windowOf(policy.window, servesTo.getTime() - 1);
  const closed = lastClosedCell !== null && lastClosedCell >= last.cell;
  return { first: begin, past: closed ? new Date(last.end) : null };
}
