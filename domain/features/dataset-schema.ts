import type { FeatureDefinition } from './feature-definition.js';
import type { RawKind } from './raw-table.js';

/** A raw column of a dataset. */
export interface DatasetColumn {
  readonly name: string;
  readonly kind: RawKind;
  /** Whether a value may be missing. Default false. */
  readonly nullable?: boolean;
  /** Smallest and largest plausible number (inclusive); others are counted in the quality report. */
  readonly range?: readonly [number, number];
}

/** Raw columns, and the features that come from them. */
export interface RawSource {
  readonly columns: readonly DatasetColumn[];
  readonly features: readonly FeatureDefinition[];
}

/** What a dataset holds and how features and label come from it. Part of every dataset version. */
export interface DatasetSchema {
  readonly schemaVersion: 1;
  readonly columns: readonly DatasetColumn[];
  /** Column that numbers the rows of the source, so that a sample can be traced back. */
  readonly ordinal: string;
  /** Column in whose order rows are split into training and held-out rows. */
  readonly time: string;
  /** INT64 with the values 0 and 1. */
  readonly label: FeatureDefinition;
  readonly features: readonly FeatureDefinition[];
  /**
   * Only where the rows hold features that were computed before: the dataset (its digest) and the definitions from which
   * they were. The features here then name columns of this dataset, and these ones raw columns of that.
   */
  readonly computedFrom?: RawSource & { readonly dataset: string };
}
