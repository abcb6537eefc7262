/** A feature cut into bins: bin i holds thresholds[i-1] < x <= thresholds[i]; one more bin holds missing values. */
export interface BinnedFeature {
  /** Ascending; each a float32. */
  readonly thresholds: Float32Array;
  readonly bins: Uint8Array;
  /** The bin of missing values: `thresholds.length + 1`. */
  readonly missingBin: number;
}
