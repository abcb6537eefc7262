import type { RuntimeLimits } from '../../domain/ports/model-runtime.js';
import type { BatchLimits } from '../batch/micro-batcher.js';

/** Everything that bounds a scoring server. */
export interface ScoringLimits extends RuntimeLimits, BatchLimits {
  /** From the arrival of a request to its answer, milliseconds; then 504. Shorter than any lease. */
  readonly requestTimeoutMs: number;
  readonly maxRequestRows: number;
  readonly maxBodyBytes: number;
  /** Bytes of all bodies that are received or answered at once. */
  readonly maxBodiesBytes: number;
  /** Open connections. */
  readonly maxConnections: number;
  /** Rows that one transaction of the prediction log may write, and that may wait for theirs. */
  readonly maxFlushRows: number;
  readonly maxUnloggedRows: number;
}

/** For small tabular models: a call takes well under a millisecond a row, so two seconds mean that it hangs. */
export const defaultScoringLimits: ScoringLimits = {
  loadTimeoutMs: 30_000,
  callTimeoutMs: 2_000,
  maxResidentBytes: 1_073_741_824,
  maxBatchRows: 256,
  maxQueuedRows: 40_000,
  requestTimeoutMs: 10_000,
  maxRequestRows: 10_000,
  maxBodyBytes: 16_777_216,
  maxBodiesBytes: 134_217_728,
  maxConnections: 4_000,
  maxFlushRows: 2_000,
  maxUnloggedRows: 40_000,
};
