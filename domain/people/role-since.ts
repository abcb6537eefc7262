import type { Role, RoleGrant } from './actor.js';

/** Since when the role is held for the team (ISO 8601, the earliest grant that counts), or null without it. */
export function roleSince(grants: readonly RoleGrant[], team: string, role: Role): string | null {
  const times = grants
    .filter((grant) => grant.role === role && (grant.team === null || grant.team === team))
    .map((grant) => Date.parse(grant.since));
  return times.length === 0 ? null : new Date(Math.min(...times)).toISOString();
}
