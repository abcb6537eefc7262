/** Tools whose default judgement of drift can be had with our statistics. */
export type ComparedTool = 'evidently' | 'nannyml';

/** What such a tool looks at when it chooses how to judge a column; see `presentValues` for what counts as missing. */
export interface ComparedColumn {
  readonly kind: 'numeric' | 'categorical';
  /** Rows of the reference that have a value. */
  readonly referenceRows: number;
  /** Rows of the current data that have a value. */
  readonly currentRows: number;
  /** Different values over reference and current data together. */
  readonly distinct: number;
}

/** How a tool judges a column: a statistic of the catalogue, and when its answer means drift. */
export interface DriftMethod {
  readonly family: string;
  readonly variant: string;
  /** The number of the answer that is compared. */
  readonly answer: 'p_value' | 'distance';
  readonly threshold: number;
  /** Where drift is: `atMost` and `atLeast` include the threshold, `below` and `above` do not. */
  readonly driftWhen: 'below' | 'atMost' | 'above' | 'atLeast';
  /** What the statistic is given, see `driftInputs`. */
  readonly from: 'values' | 'counts' | 'shareOfRest';
}
