/** On whose account the events of a transaction are written. */
export interface AuditAuthor {
  /** Person id, or `system`. */
  readonly actorId: string;
  readonly actorRoles: readonly string[];
  /** How the actor proved who he is; `internal` for the system. */
  readonly authMethod: string;
  readonly requestId: string | null;
}

/** The product itself: workflows, relay and reconciler. */
export const system: AuditAuthor = { actorId: 'system', actorRoles: [], authMethod: 'internal', requestId: null };

/** A fact that a person caused and a workflow carries out: the person's command was checked when it was accepted. */
export function onAccountOf(personId: string | null): AuditAuthor {
  return personId === null ? system : { ...system, actorId: personId, authMethod: 'acceptedCommand' };
}
