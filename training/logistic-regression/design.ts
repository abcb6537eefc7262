import type { FeatureColumn, FeatureTable } from '../data/feature-table.js';
import { TrainingError } from '../training-error.js';

/** How one number enters the regression: standardised, a missing value as the mean. */
export interface NumberTerm {
  readonly mean: number;
  readonly deviation: number;
  /** First of its weights: the slope, then the weight of being missing. */
  readonly first: number;
}

/** Places of all weights: the intercept is 0; a number has two, a category one for each that was seen. */
export interface Design {
  readonly weights: number;
  /** By feature; for categories only `first` counts. */
  readonly terms: readonly NumberTerm[];
}

/** Lays out the weights and measures mean and deviation of each number in these rows. Throws a TrainingError for infinite ones. */
export function layOut(table: FeatureTable): Design {
  let weights = 1;
  const terms = table.columns.map((column) => {
    const first = weights;
    weights += column.kind === 'number' ? 2 : column.categories.length;
    return { ...meanAndDeviation(column), first };
  });
  return { weights, terms };
}

function meanAndDeviation(column: FeatureColumn): { mean: number; deviation: number } {
  if (column.kind === 'category') return { mean: 0, deviation: 1 };
  const known = column.values.filter((value) => value === value);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  if (!Number.isFinite(mean)) {
    throw new TrainingError(`${column.name} holds infinite values, which a regression cannot weigh`);
  }
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, known.length)) || 1 };
}

/**
 * Calls back with each non-zero entry of a row of the design matrix: the place of the weight and its factor.
 * A category that was not seen has none, so it counts as an average one.
 */
export function visitRow(
  { terms }: Design,
  columns: readonly FeatureColumn[],
  row: number,
  visit: (place: number, factor: number) => void,
): void {
  visit(0, 1);
  columns.forEach((column, index) => {
    const { first, mean, deviation } = terms[index] as NumberTerm;
    if (column.kind === 'category') {
      const code = column.codes[row] as number;
      if (code >= 0) visit(first + code, 1);
      return;
    }
    const value = column.values[row] as number;
    if (value !== value) visit(first + 1, 1);
    else visit(first, (value - mean) / deviation);
  });
}
