/** What one raw column holds. */
export interface ColumnQuality {
  /** NULL or NaN. */
  readonly missing: number;
  /** Distinct values that are not missing. */
  readonly distinct: number;
  /** Numbers outside the plausible range of the schema; 0 where it names none. */
  readonly outOfRange: number;
  /** Smallest and largest: numbers, ISO times or text; null without values. */
  readonly min: number | string | null;
  readonly max: number | string | null;
}

/** A dataset's quality, measured before anything is trained on it. */
export interface DatasetQuality {
  readonly rows: number;
  /** Rows that repeat an earlier one in every column but the ordinal. */
  readonly duplicateRows: number;
  /** Share of missing values of each column, 0 to 1. */
  readonly missingShares: Readonly<Record<string, number>>;
  readonly columns: Readonly<Record<string, ColumnQuality>>;
}
