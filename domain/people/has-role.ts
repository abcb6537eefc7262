import type { Role, RoleGrant } from './actor.js';

/** Whether one of the roles is granted for the team, or for the whole installation. */
export function hasRole(grants: readonly RoleGrant[], team: string, roles: readonly Role[]): boolean {
  return grants.some((grant) => roles.includes(grant.role) && (grant.team === null || grant.team === team));
}
