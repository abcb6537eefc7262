import type { ColumnProfile } from '../../profile/column-profile.js';
import { variance } from '../../profile/moments.js';
import type { ColumnSide } from './table-comparison.js';

/** The figures of a column on one side. */
export function describeSide({ rows, nulls, nans, moments }: ColumnProfile): ColumnSide {
  const known = moments !== null && moments.count > 0 ? moments : null;
  const spread = known === null ? NaN : Math.sqrt(variance(known));
  return {
    rows,
    missing: nulls + nans,
    mean: known?.mean ?? null,
    standardDeviation: Number.isNaN(spread) ? null : spread,
    min: known?.min ?? null,
    max: known?.max ?? null,
  };
}
