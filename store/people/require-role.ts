import type { Actor } from '../../domain/people/actor.js';
import { hasRole } from '../../domain/people/has-role.js';
import { rolesThatMay } from '../../domain/people/roles-that-may.js';
import { forbidden } from '../problem/problems.js';

type Act = Parameters<typeof rolesThatMay>[0];

/** Throws `Forbidden` unless the actor may `act` for the team; `team` null = something of the whole installation, for which a role in any team is enough. */
export function requireRole(actor: Actor, team: string | null, act: Act): void {
  const roles = rolesThatMay(act);
  const may =
    team === null ? actor.grants.some((grant) => roles.includes(grant.role)) : hasRole(actor.grants, team, roles);
  if (may) return;
  const where = team === null ? '' : ` for the team ${team}`;
  throw forbidden('RoleMissing', `${act} needs the role ${roles.join(' or ')}${where}.`, {
    hint: 'An administrator can grant it.',
  });
}
