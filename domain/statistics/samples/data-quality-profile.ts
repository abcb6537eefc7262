import { momentsOf } from '../moments/moments-of.js';
import { StatisticError } from '../statistic-error.js';
import { quantileSorted } from './quantile-sorted.js';
import { sorted } from './sorted.js';

export interface DataQualityProfile {
  readonly count: number;
  readonly nullCount: number;
  readonly infiniteCount: number;
  readonly finiteCount: number;
  readonly distinctFinite: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Divisor n - 1; NaN for a single finite value, which has no spread to estimate. */
  readonly std: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
}

/**
 * Profile of a column: NaN stands for a missing value; infinities are counted apart and stay out of the figures, which
 * are those of the finite values (quantiles type 7). Throws `EmptyInput` where no value is finite.
 */
export function dataQualityProfile(values: readonly number[]): DataQualityProfile {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) throw new StatisticError('EmptyInput', 'The column has no finite value.');
  const nullCount = values.filter(Number.isNaN).length;
  const ascending = sorted(finite);
  const moments = momentsOf(finite);
  return {
    count: values.length,
    nullCount,
    infiniteCount: values.length - nullCount - finite.length,
    finiteCount: finite.length,
    distinctFinite: new Set(finite).size,
    min: moments.min,
    max: moments.max,
    mean: moments.mean,
    std: finite.length > 1 ? Math.sqrt(moments.m2 / (finite.length - 1)) : Number.NaN,
    q25: quantileSorted(ascending, 0.25),
    median: quantileSorted(ascending, 0.5),
    q75: quantileSorted(ascending, 0.75),
  };
}
