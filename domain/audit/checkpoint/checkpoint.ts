/** The state of the audit tree that a checkpoint states. */
export interface Checkpoint {
  /** Name of the log, for instance `tenure.example.org/audit`; one line without spaces. */
  readonly origin: string;
  /** Number of events. */
  readonly size: number;
  /** Merkle root, lower-case hex. */
  readonly rootHash: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly time: string;
}
