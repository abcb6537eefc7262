import type { OutboxMessage } from '../../domain/ports/outbox-store.js';
import type { Database } from '../database/open-database.js';

/**
 * Leases messages to workflows in one statement: of each workflow id only the oldest that is neither sent nor refused,
 * when it is due and not leased. Rows of one workflow are written under the head of the audit chain, so their ids are in
 * commit order. The start of a workflow that was ended too early overtakes the messages that wait for it. Messages to people are leased elsewhere: a slow receiver must not keep a workflow waiting.
 */
export async function claimMessages(
  database: Database,
  owner: string,
  limit: number,
  leaseMs: number,
): Promise<readonly OutboxMessage[]> {
  const [rows] = await database.query<[OutboxMessage[], number]>(
    `update outbox set lease_owner = $1, lease_until = clock_timestamp() + $3 * interval '1 millisecond',
       attempts = attempts + 1
     where id in (
       select o.id from outbox o
       where o.kind <> 'notification' and o.sent_at is null and o.refused_at is null
         and o.available_at <= clock_timestamp()
         and (o.lease_until is null or o.lease_until < clock_timestamp())
         and (o.kind = 'start' and o.payload->>'again' = 'true' or not exists (
           select 1 from outbox e where e.workflow_id = o.workflow_id and e.id < o.id
             and e.sent_at is null and e.refused_at is null))
       order by o.id limit $2 for update skip locked)
     returning id, event_id as "eventId", workflow_id as "workflowId", kind, name, payload, attempts`,
    [owner, limit, leaseMs],
  );
  return [...rows].sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
}
