import type { OperatorSettings } from './operators/operator.js';
import type { OperatorName } from './operators/operators.js';

export const featureTypes = ['FP32', 'INT64', 'BYTES'] as const;

/** Element types a feature may have: numbers with missing values, whole numbers, categories. */
export type FeatureType = (typeof featureTypes)[number];

/**
 * A feature as data: `operator` applied to the raw columns `sources`, cast to `type`. The same definition is evaluated
 * in training, in data preparation and on raw rows to score, so the three cannot differ.
 */
export interface FeatureDefinition {
  readonly name: string;
  readonly type: FeatureType;
  readonly operator: OperatorName;
  readonly sources: readonly string[];
  readonly settings?: OperatorSettings;
  /** Whether a value may be missing; INT64 cannot hold a missing one. Default false. */
  readonly nullable?: boolean;
  /** Smallest and largest plausible value (inclusive); others are counted as out of range, not refused. */
  readonly range?: readonly [number, number];
  readonly description?: string;
}
