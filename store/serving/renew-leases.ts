import type pg from 'pg';
import type { LeaseRenewal } from '../../domain/ports/serving.js';

/**
 * Writes what a server tells about its slots and extends its leases; answers the slots whose lease was extended. Where the
 * slot has moved past the lease's fence the end stays as it is, so that a lease on an old fence runs out.
 */
export async function renewLeases(
  pool: pg.Pool,
  serverId: string,
  address: string,
  leases: readonly LeaseRenewal[],
): Promise<string[]> {
  const sorted = [...leases].sort((left, right) => (left.slotId < right.slotId ? -1 : 1));
  const { rows } = await pool.query<{ slot_id: string }>({
    name: 'renew-leases',
    text: `with told as (
        select * from unnest($3::uuid[], $4::bigint[], $5::text[], $6::text[], $7::integer[])
          as told(slot_id, fence, prepared_digest, prepared_error, ttl_ms)
      ), written as (
        insert into scoring_server as held
          (server_id, slot_id, address, fence, prepared_digest, prepared_error, expires)
        select $1::uuid, told.slot_id, $2, told.fence, told.prepared_digest, told.prepared_error,
          clock_timestamp() + case when slot.fence = told.fence then told.ttl_ms else 0 end * interval '1 millisecond'
        from told join slot on slot.id = told.slot_id
        on conflict (server_id, slot_id) do update set address = excluded.address, fence = excluded.fence,
          prepared_digest = excluded.prepared_digest, prepared_error = excluded.prepared_error,
          expires = greatest(held.expires, excluded.expires)
        returning slot_id, fence
      )
      select written.slot_id from written join slot on slot.id = written.slot_id where slot.fence = written.fence`,
    values: [
      serverId,
      address,
      sorted.map((lease) => lease.slotId),
      sorted.map((lease) => lease.fence),
      sorted.map((lease) => lease.preparedDigest),
      sorted.map((lease) => lease.preparedError),
      sorted.map((lease) => Math.round(lease.ttlMs)),
    ],
  });
  return rows.map((row) => row.slot_id);
}
