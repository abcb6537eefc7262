/** Roles of governance.md; a grant is for the whole installation (`team` null) or for one team. */
export type Role =
  'viewer' | 'developer' | 'validator' | 'approver' | 'operator' | 'owner' | 'auditor' | 'admin' | 'service';

export interface RoleGrant {
  readonly role: Role;
  /** Team key, or null for the whole installation. */
  readonly team: string | null;
  /** ISO 8601 time of the grant. */
  readonly since: string;
}

/** Who acts, as the token and the role rows say; never taken from an argument. */
export interface Actor {
  readonly personId: string;
  readonly personKey: string;
  readonly grants: readonly RoleGrant[];
  readonly authMethod: string;
  readonly requestId: string;
}
