import { probabilityOf } from '../log-odds.js';
import type { FeatureTable } from '../data/feature-table.js';
import { applyEncoding, type TargetEncoding } from './target-encoding.js';
import { treeValue, type Tree } from './tree.js';

/** A sum of trees over numeric features and encoded categories. */
export interface Ensemble {
  readonly base: number;
  readonly trees: readonly Tree[];
  /** By feature place; null for numbers. */
  readonly encodings: readonly (TargetEncoding | null)[];
}

/** The float32 columns that the trees compare. */
export function ensembleColumns(table: FeatureTable, encodings: readonly (TargetEncoding | null)[]): Float32Array[] {
  return table.columns.map((column, place) =>
    column.kind === 'number' ? column.values : applyEncoding(encodings[place] as TargetEncoding, column.codes),
  );
}

/** Probability of 1 for each row. */
export function ensembleProbabilities({ base, trees, encodings }: Ensemble, table: FeatureTable): Float64Array {
  const columns = ensembleColumns(table, encodings);
  return Float64Array.from({ length: table.rows }, (_, row) => {
    let logOdds = base;
    for (const tree of trees) logOdds += treeValue(tree, columns, row);
    return probabilityOf(logOdds);
  });
}
