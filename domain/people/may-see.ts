import type { RoleGrant } from './actor.js';

/** Whether something of the team may be seen at all: any role for the team or the whole installation. Else it is `NotFound`. */
export function maySee(grants: readonly RoleGrant[], team: string): boolean {
  return grants.some((grant) => grant.team === null || grant.team === team);
}
