import type { GraphBuilder } from './onnx/graph-builder.js';
import type { FeatureTable } from './data/feature-table.js';

/** Says how far a fit is: `done` of at most `total` steps. */
export type FitProgress = (done: number, total: number) => void;

/** What a trainer learns from: rows in time order, with labels 0 and 1. */
export interface FitInput {
  readonly table: FeatureTable;
  readonly labels: Uint8Array;
  readonly seed: bigint;
  readonly onProgress: FitProgress;
}

/** A fitted binary classifier. */
export interface FittedModel {
  /** Probability of 1 for each row. */
  probabilities(table: FeatureTable): Float64Array;
  /**
   * Adds the model to an ONNX graph that already has an input for each feature.
   *
   * @returns the name of a DOUBLE value [-1, 1] that holds the log odds
   */
  addLogOdds(graph: GraphBuilder): string;
  /** Figures about the fit itself, such as the number of rounds. */
  readonly summary: Readonly<Record<string, number>>;
}
