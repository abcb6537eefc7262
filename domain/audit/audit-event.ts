/** What an event is about. */
export interface AuditTarget {
  readonly type: string;
  readonly id: string;
  /** Number of a version, where the target has one. */
  readonly version: number | null;
  readonly digest: string | null;
}

/** The part of an event that its author writes; seq, time and link are given under the lock of the chain's head. */
export interface AuditFacts {
  /** When it happened, ISO 8601 with milliseconds in UTC. */
  readonly occurredAt: string;
  /** A stable name such as `approval.decided`. */
  readonly type: string;
  /** Person id, or `system`. */
  readonly actorId: string;
  readonly actorRoles: readonly string[];
  readonly authMethod: string;
  readonly onBehalfOf: string | null;
  readonly target: AuditTarget;
  /** Whole values, not differences; plain JSON. */
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly workflowId: string | null;
  readonly policyVersion: string | null;
  /** SHA-256(salt, data) of personal data that is stored beside the chain. */
  readonly personalDataDigest: string | null;
}

/** The envelope whose canonical JSON is hashed and stored. */
export interface AuditEnvelope extends AuditFacts {
  /** 1, 2, 3, ... without gaps. */
  readonly seq: number;
  /** Taken under the head's lock; never earlier than the one before. */
  readonly recordedAt: string;
  /** Hash of the event before, `genesisHash` for the first. */
  readonly prevHash: string;
}
