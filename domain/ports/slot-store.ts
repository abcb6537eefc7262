export type SlotState = 'empty' | 'serving' | 'suspended' | 'retired';

export interface SlotFacts {
  readonly slotId: string;
  readonly model: string;
  readonly environment: string;
  /** Only rises. A string: it is a bigint in Postgres. */
  readonly fence: string;
  readonly state: SlotState;
  readonly versionId: string | null;
  readonly versionNumber: number | null;
}

/** One change of what a slot serves. The same `commandId` again answers as the first time. */
export interface SlotChange {
  readonly slotId: string;
  readonly commandId: string;
  readonly expectedFence: string;
  readonly state: Exclude<SlotState, 'empty'>;
  /** The version that the slot is about; kept while suspended. */
  readonly versionId: string;
  readonly reason: string | null;
  readonly actorId: string | null;
}

export interface ServerState {
  readonly serverId: string;
  readonly address: string;
  readonly fence: string;
  readonly preparedDigest: string | null;
  readonly preparedError: string | null;
  /** Milliseconds until the lease ends, by the database's clock; 0 or less = expired. */
  readonly expiresInMs: number;
}

/** Slots and their signed grants. Signing happens inside: the implementation is given the server's key. */
export interface SlotStore {
  /** Makes the slot row when there is none. */
  slot(modelId: string, environment: string): Promise<SlotFacts>;
  /**
   * Verifies artifact bytes, package and decisions (`DecisionInvalid`, `ArtifactDigestMismatch`), then sets
   * `prepared (version, grant for fence + 1)`. Refused while the model is suspended, retiring or retired (`PolicyViolation`).
   */
  prepare(input: {
    slotId: string;
    versionId: string;
    commandId: string;
    requestId: string;
    expectedFence: string;
  }): Promise<{ preparedDigest: string }>;
  clearPrepared(slotId: string, commandId: string): Promise<void>;
  /** The one change of serving, under the slot's lock; a stale `expectedFence` throws `FenceTooOld`. Writes deployment rows, the champion cache, version stages of the replaced version, audit events. */
  changeSlot(change: SlotChange): Promise<SlotFacts>;
  /** Servers that hold or held a lease on the slot and are not past it by more than a minute. */
  servers(slotId: string): Promise<readonly ServerState[]>;
  /** Records "traffic stopped" (or "switched") for a fence once no server can answer under an older one. Idempotent. */
  recordTrafficStopped(slotId: string, fence: string, commandId: string): Promise<void>;
}
