import type { Actor, Role } from '../../domain/people/actor.js';

/** Teams whose models a person may see; null = all of the installation. */
export type Scope = readonly string[] | null;

/** What the actor's grants (of `roles`, if given) let one see. A grant without a team is for the whole installation. */
export function scopeOf(actor: Actor, roles?: readonly Role[]): Scope {
  const grants = actor.grants.filter((grant) => !roles || roles.includes(grant.role));
  if (grants.some((grant) => grant.team === null)) return null;
  return [...new Set(grants.flatMap((grant) => grant.team ?? []))];
}
