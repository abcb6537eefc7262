import type { ClaimedNotification } from '../../domain/ports/notifications.js';
import type { Database } from '../database/open-database.js';

/** Leases notifications in one statement: the least tried first, so that what is new does not queue behind a dead receiver. */
export async function claimNotifications(
  database: Database,
  owner: string,
  limit: number,
  leaseMs: number,
): Promise<readonly ClaimedNotification[]> {
  const [rows] = await database.query<[ClaimedNotification[], number]>(
    `update outbox o set lease_owner = $1, lease_until = clock_timestamp() + $3 * interval '1 millisecond',
       attempts = attempts + 1
     from notification n
     where n.id = o.event_id and o.id in (
       select id from outbox
       where kind = 'notification' and sent_at is null and refused_at is null and available_at <= clock_timestamp()
         and (lease_until is null or lease_until < clock_timestamp())
       order by attempts, id limit $2 for update skip locked)
     returning n.id, n.kind, n.payload, n.created_at as "createdAt", o.attempts as attempt,
       extract(epoch from clock_timestamp() - n.created_at)::float8 * 1000 as "ageMs",
       array(select sink from notification_delivery d where d.notification_id = n.id and d.outcome = 'delivered')
         as delivered`,
    [owner, limit, leaseMs],
  );
  return rows;
}
