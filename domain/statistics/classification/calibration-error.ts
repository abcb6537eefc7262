/** How far mean score and mean label are apart in groups of rows. */
export interface CalibrationError {
  /** Mean gap weighted by rows, 0 to 1. */
  readonly ece: number;
  /** Largest gap of a group, 0 to 1. */
  readonly mce: number;
}

/** Collects groups of rows; groups without rows are left out. */
export interface CalibrationGroup {
  rows: number;
  labelSum: number;
  scoreSum: number;
}

/** Expected and maximum calibration error over groups (Naeini, Cooper and Hauskrecht 2015). NaN without rows. */
export function calibrationError(groups: readonly CalibrationGroup[]): CalibrationError {
  let rows = 0;
  let weighted = 0;
  let mce = 0;
  for (const group of groups) {
    if (group.rows === 0) continue;
    const gap = Math.abs(group.labelSum - group.scoreSum);
    rows += group.rows;
    weighted += gap;
    mce = Math.max(mce, gap / group.rows);
  }
  return rows === 0 ? { ece: NaN, mce: NaN } : { ece: weighted / rows, mce };
}
