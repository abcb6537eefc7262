import type { Signature } from '../model/signature.js';
import type { FoldableRow, RowFolder } from '../monitoring/profiles/row-folder.js';
import type { SlotState } from './slot-store.js';

/** A text with its Ed25519 signature (base64url) and the id of the key that made it; null fields mean unsigned. */
export interface SignedText {
  readonly text: string | null;
  readonly signature: string | null;
  readonly keyId: string | null;
}

/** A slot row as a scoring server reads it. Nothing of it is obeyed before its grant is verified. */
export interface SlotToServe {
  readonly slotId: string;
  readonly model: string;
  readonly environment: string;
  readonly fence: string;
  readonly state: SlotState;
  readonly versionId: string | null;
  readonly deploymentId: string | null;
  /** How long a lease holds, in milliseconds. */
  readonly leaseTtlMs: number;
  readonly grant: SignedText;
  /** What to load ahead of a swap, or null. */
  readonly prepared: { readonly digest: string; readonly grant: SignedText } | null;
}

/** What a scoring server needs to load a version: digests of bytes in the artifact store, and its signature. */
export interface ServableContent {
  readonly kind: string;
  readonly artifactDigest: string;
  readonly signature: Signature;
  readonly goldenDigest: string | null;
  readonly baselineDigest: string | null;
}

/** One lease that a server holds or renews: the oldest fence under which it may still answer, and what it has prepared. */
export interface LeaseRenewal {
  readonly slotId: string;
  readonly fence: string;
  readonly preparedDigest: string | null;
  readonly preparedError: string | null;
  /** How long the lease holds from now, in milliseconds. */
  readonly ttlMs: number;
}

/**
 * One row that was scored. `inputs` and `outputs` are its values by name, as JSON; the same, typed, are at `index` of the
 * `batch` that it came in.
 */
export interface ScoredRow extends FoldableRow {
  readonly id: string;
  readonly inputDigest: string;
  readonly deploymentId: string;
  readonly versionId: string;
  /** null = whatever the slot's clock shows when the row is written. */
  readonly eventTime: Date | null;
  readonly receivedAt: Date;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly segment: Readonly<Record<string, string>> | null;
  readonly entityId: string | null;
}

/**
 * What became of one scored row: written now, answered before (with that answer), its id belongs to other input, or its
 * event time is too far from what the slot's clock showed.
 */
export type LoggedRow =
  | { readonly kind: 'written' }
  | { readonly kind: 'stored'; readonly versionNumber: number; readonly outputs: Readonly<Record<string, unknown>> }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly reason: 'ahead' | 'tooOld'; readonly clock: Date };

/** The answer to a flush, row by row in its order; or the flush wrote nothing because the slot has moved on. */
export type FlushOutcome =
  | { readonly kind: 'flushed'; readonly rows: readonly LoggedRow[] }
  | { readonly kind: 'fenceRefused'; readonly fence: string; readonly state: SlotState };

/** All that a scoring server asks of the database. */
export interface ServingStore {
  slots(environment: string): Promise<readonly SlotToServe[]>;
  /** The content of the version that has these bytes, or null when no row says so. */
  content(versionId: string, artifactDigest: string): Promise<ServableContent | null>;
  /**
   * Writes the server's lease rows. A lease is extended only while its fence is the slot's present one; an older fence is
   * left to run out. Answers the slots whose lease was extended.
   */
  renewLeases(serverId: string, address: string, leases: readonly LeaseRenewal[]): Promise<readonly string[]>;
  /** Gives up all leases of the server. */
  leave(serverId: string): Promise<void>;
  /**
   * Writes scored rows of one slot in one transaction, under a share lock on the slot row, and what exactly these rows add
   * up to; refused when the slot's fence is another or it does not serve. A row whose id exists is not written again.
   *
   * @param folder how the rows of this fence are counted; null: not at all
   */
  appendPredictions(
    slotId: string,
    fence: string,
    rows: readonly ScoredRow[],
    folder: RowFolder | null,
  ): Promise<FlushOutcome>;
  /** Calls `listener` whenever a slot row may have changed. Answers the function that stops it. */
  onSlotChanged(listener: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
