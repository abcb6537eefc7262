import type pg from 'pg';

/** Deletes the leases of one server, and those of servers that have been gone for an hour. */
export async function leave(pool: pg.Pool, serverId: string): Promise<void> {
  await pool.query(
    `delete from scoring_server where server_id = $1 or expires < clock_timestamp() - interval '1 hour'`,
    [serverId],
  );
}
