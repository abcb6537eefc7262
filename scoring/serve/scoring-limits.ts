import type { RuntimeLimits } from '../../domain/ports/model-runtime.js';
import type { BatchLimits } from '../batch/micro-batcher.js';

/** Everything that bounds a scoring server. */
export interface ScoringLimits extends RuntimeLimits, BatchLimits {
  /** From the arrival of a request to its answer, milliseconds; then 504. Shorter than any lease. */
  readonly requestTimeoutMs: number;
  readonly maxRequestRows: number;
  readonly maxBodyBytes: number;
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
  maxQueuedRows: 20_000,
  requestTimeoutMs: 10_000,
  maxRequestRows: 1_000,
  maxBodyBytes: 4_194_304,
  maxFlushRows: 2_000,
  maxUnloggedRows: 20_000,
};
