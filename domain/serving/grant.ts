import type { SlotState } from '../ports/slot-store.js';

/**
 * What a slot may serve, signed by the life-cycle side and verified by every scoring server before it obeys.
 * The signed text is the canonical JSON of exactly these fields; a slot without a valid one is not served.
 */
export interface Grant {
  readonly slotId: string;
  /** The model's key, as in the URL of the scoring server. */
  readonly model: string;
  readonly environment: string;
  readonly state: Exclude<SlotState, 'empty'>;
  readonly versionId: string;
  readonly versionNumber: number;
  /** `sha256:<64 hex>` of the model's bytes. */
  readonly artifactDigest: string;
  /** The slot's fence under which the grant holds; a string because it is a bigint in Postgres. */
  readonly fence: string;
  /** The approval decisions that allow this version to serve; rollback and resume reuse them. */
  readonly decisionIds: readonly string[];
  /** The command or fact that caused this change of the slot. */
  readonly commandId: string;
}
