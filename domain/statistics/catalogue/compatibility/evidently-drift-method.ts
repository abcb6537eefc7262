import type { ComparedColumn, DriftMethod } from './drift-method.js';

const pBelow = { answer: 'p_value', threshold: 0.05, driftWhen: 'below' } as const;
const distanceAtLeast = { answer: 'distance', threshold: 0.1, driftWhen: 'atLeast' } as const;

const zTest: DriftMethod = {
  ...{ family: 'z_test_proportions', variant: 'pooled.two_sided' },
  ...pBelow,
  from: 'shareOfRest',
};
const chiSquare: DriftMethod = { family: 'chi_square', variant: 'goodness_of_fit', ...pBelow, from: 'counts' };
const jensenShannon: DriftMethod = {
  ...{ family: 'jensen_shannon', variant: 'distance.base_e' },
  ...distanceAtLeast,
  from: 'counts',
};
const wasserstein: DriftMethod = {
  ...{ family: 'wasserstein_1', variant: 'over_reference_std' },
  ...distanceAtLeast,
  from: 'values',
};

/** Above this number of rows on either side the p-value of the Kolmogorov-Smirnov test is no longer the exact one. */
const exactRows = 10_000;

function kolmogorovSmirnov({ referenceRows, currentRows }: ComparedColumn): DriftMethod {
  const exact = Math.max(referenceRows, currentRows) <= exactRows;
  return {
    family: 'kolmogorov_smirnov',
    variant: exact ? 'two_sided.exact' : 'two_sided.asymptotic_kstwo',
    ...pBelow,
    driftWhen: 'atMost',
    from: 'values',
  };
}

/**
 * How Evidently 0.7.23 judges a column (`ValueDrift`, `DataDriftPreset`) when no method is named:
 *
 * | reference rows | column | method | drift when |
 * |---|---|---|---|
 * | up to 1000 | numeric, more than 5 distinct values | Kolmogorov-Smirnov | p <= 0.05 |
 * | up to 1000 | either kind, 3 values and more (numeric: 3 to 5) | chi-square, goodness of fit | p < 0.05 |
 * | up to 1000 | either kind, 1 or 2 values | z of two shares, pooled | p < 0.05 |
 * | above 1000 | numeric, more than 5 distinct values | Wasserstein over the standard deviation | distance >= 0.1 |
 * | above 1000 | numeric with 5 and fewer, categorical | Jensen-Shannon, natural logarithm | distance >= 0.1 |
 *
 * Missing values, and in numeric columns infinities, are dropped from each side on its own before rows and values are
 * counted; a side without a value is an error. Distinct values are those of both sides together. None of these methods
 * bins: chi-square, z and Jensen-Shannon take each value as a category, also of a numeric column, without a fill for an
 * empty one, so a category that the reference does not have makes p of chi-square 0. The z test compares the shares of
 * rows that are not the smallest value. The Kolmogorov-Smirnov p-value is scipy 1.17.1's: exact up to 10,000 rows on the
 * larger side, from the one-sample distribution above.
 *
 * Which columns are numeric is Evidently's to say too, unless its user does: floating point is numeric, integers with at
 * most 10 distinct values are categorical, text is categorical unless more than half of its values differ (then it is
 * text, judged by a classifier that has no counterpart here).
 */
export function evidentlyDriftMethod(column: ComparedColumn): DriftMethod {
  const manyValues = column.kind === 'numeric' && column.distinct > 5;
  if (column.referenceRows > 1000) return manyValues ? wasserstein : jensenShannon;
  if (manyValues) return kolmogorovSmirnov(column);
  return column.distinct > 2 ? chiSquare : zTest;
}
