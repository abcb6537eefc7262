import { mergeProfiles } from '../../profile/merge-profiles.js';
import { mergeLatencies } from './latency-histogram.js';
import type { FoldedRows } from './folded-rows.js';

/** Both together. Throws a `TypeError` when they were not made by the same layouts. */
export function mergeFoldedRows(a: FoldedRows, b: FoldedRows): FoldedRows {
  return {
    rows: a.rows + b.rows,
    inputs: mergeProfiles(a.inputs, b.inputs),
    outputs: mergeProfiles(a.outputs, b.outputs),
    service: mergeLatencies(a.service, b.service),
  };
}
