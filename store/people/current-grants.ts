import type { RoleGrant } from '../../domain/people/actor.js';
import type { Reader } from '../database/reader.js';

/** The roles that a person holds now, oldest first. */
export async function currentGrants(reader: Reader, personId: string): Promise<readonly RoleGrant[]> {
  const rows = await reader.query<{ role: RoleGrant['role']; team: string | null; granted_at: Date }[]>(
    `select g.role, t.key as team, g.granted_at from role_grant g left join team t on t.id = g.team_id
     where g.person_id = $1 and g.to_seq is null and (g.until is null or g.until > clock_timestamp())
     order by g.granted_at, g.role`,
    [personId],
  );
  return rows.map((row) => ({ role: row.role, team: row.team, since: row.granted_at.toISOString() }));
}
