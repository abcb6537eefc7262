import type { Columns } from '../../domain/model/columns.js';

/** A request to score that was found to be in order. */
export interface InferRequest {
  /** The prediction id that the caller gave, or null. */
  readonly id: string | null;
  readonly batch: Columns;
  /** Names of the outputs to answer, in this order. */
  readonly outputs: readonly string[];
  /** An id for each row, where each is a prediction of its own, or null. */
  readonly ids: readonly string[] | null;
  /** When each row happened; null = whatever the slot's clock shows. */
  readonly eventTimes: readonly (Date | null)[];
  /** Each row came with a time of its own. */
  readonly timedByRow: boolean;
  readonly segment: Readonly<Record<string, string>> | null;
  readonly entityId: string | null;
}
