/** A metric of some labelled rows with its sampling error. */
export interface MetricEstimate {
  /** Its published name, see `Measure`. */
  readonly variant: string;
  readonly value: number;
  /** Standard error of the value, 0 or more. */
  readonly standardError: number;
}
