/** A number as models see it: cast to float32 (INT64 too), NaN = missing. */
export interface NumberFeature {
  readonly kind: 'number';
  readonly name: string;
  readonly type: 'FP32' | 'INT64';
  readonly nullable: boolean;
  readonly values: Float32Array;
}

/** A category as models see it: its place among those seen in training, -1 for any other. Missing text counts as ''. */
export interface CategoryFeature {
  readonly kind: 'category';
  readonly name: string;
  readonly nullable: boolean;
  readonly categories: readonly string[];
  readonly codes: Int32Array;
}

export type FeatureColumn = NumberFeature | CategoryFeature;

/** Features of some rows, in the order of the signature. */
export interface FeatureTable {
  readonly rows: number;
  readonly columns: readonly FeatureColumn[];
}
