/** One message to Temporal that a transaction committed. */
export interface OutboxMessage {
  readonly id: string;
  readonly eventId: string;
  readonly workflowId: string;
  readonly kind: 'start' | 'update' | 'signal';
  /** Workflow type for a start, else the name of the update or signal. */
  readonly name: string;
  /**
   * For a start `{ args, searchAttributes?, summary?, again? }`, else `{ args }`; ids and digests only. `again`: a closed
   * workflow of the id is no reason not to start.
   */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
}

export interface OutboxStore {
  /** Leases the oldest unsent message of each workflow id that is due; commits before anything is sent. */
  claim(owner: string, limit: number, leaseMs: number): Promise<readonly OutboxMessage[]>;
  markSent(id: string): Promise<void>;
  /** Whether a row still needs the workflow of this id. */
  needs(workflowId: string): Promise<boolean>;
  /** The workflow is over: recorded with an audit event and a finding. */
  markRefused(id: string, reason: string): Promise<void>;
  /** Not sent: due again after `retryInMs`. */
  release(id: string, error: string, retryInMs: number): Promise<void>;
  /** The start message of a workflow id, made anew from its row (model, version or retirement); null without a row. */
  startMessage(workflowId: string): Promise<Omit<OutboxMessage, 'id' | 'attempts'> | null>;
  /** Called when a row is committed (LISTEN/NOTIFY) so that the relay need not wait for its poll. */
  onCommitted(listener: () => void): Promise<() => Promise<void>>;
}

/** A row and a workflow that do not agree. */
export interface Discrepancy {
  readonly kind:
    | 'decisionWithoutReaction'
    | 'commandWithoutReaction'
    | 'closedRequestStillWaiting'
    | 'rowWithoutWorkflow'
    /** The row still needs its workflow, and someone or something ended that. */
    | 'workflowEndedEarly'
    | 'workflowWithoutRow';
  readonly workflowId: string;
  readonly targetId: string;
  readonly message: string;
}

export interface ReconcileStore {
  /** Accepted commands and decisions older than `olderThanMs` that no state row shows as carried out and no unsent outbox row carries. */
  unanswered(olderThanMs: number): Promise<readonly Discrepancy[]>;
  /** Workflow ids that must be running according to the rows. */
  expectedWorkflows(olderThanMs: number): Promise<readonly string[]>;
  /** Writes the outbox row again for a command or decision, idempotently, with an audit event `reconciler.repaired`. */
  repair(discrepancy: Discrepancy): Promise<void>;
}
